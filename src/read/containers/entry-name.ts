/** Why the name of a file in an archive is not trusted, or null. Nothing is ever written, but names stand in reports. */
export function unsafeName(name: string): string | null {
  if (/^(?:\/|[A-Za-z]:)/u.test(name)) return 'an absolute name';
  if (name.split('/').includes('..')) return 'a name that leads out of the archive';
  return name.includes('\\') || name.includes('\0') ? 'a name with characters that no name has' : null;
}

const shown = (name: string): string => JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);

/** A warning for a file in an archive that is skipped. */
export function skipped(name: string, why: string): { readonly code: 'unsafe-name'; readonly message: string } {
  return { code: 'unsafe-name', message: `${shown(name)} is ${why}; it was skipped` };
}

/** What systems put into archives beside the files: nobody means it. */
export function isJunk(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.(?!\.?(?:\/|$))|Thumbs\.db$|desktop\.ini$)/u.test(name);
}
