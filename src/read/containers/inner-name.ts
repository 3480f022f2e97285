/**
 * The name of what a compressed file holds: `day.jsonl.gz` → `day.jsonl`, `all.tgz` → `all.tar`. A name without such an
 * ending stays as it is: a page that was saved compressed is called `page.html` all the same.
 */
export function innerName(source: string, endings: Readonly<Record<string, string>>): string {
  const name = source.slice(source.lastIndexOf('/') + 1);
  const found = Object.entries(endings).find(([ending]) => name.toLowerCase().endsWith(ending));
  return found === undefined ? name : name.slice(0, -found[0].length) + found[1];
}
