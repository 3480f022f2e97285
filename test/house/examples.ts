import { format } from 'node:util';
import { transformSync } from '@swc/core';

/** A block of TypeScript in a document or a comment. */
export interface Example {
  /** Where it stands, such as `README.md:40`. */
  readonly where: string;
  readonly code: string;
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The ```ts blocks of a Markdown text. */
export function examplesInMarkdown(path: string, text: string): Example[] {
  const blocks = text.matchAll(/^```ts\n([^]*?)^```/gm);
  return [...blocks].map((block) => ({ where: `${path}:${lineAt(text, block.index)}`, code: block[1] ?? '' }));
}

/** The ```ts blocks in the TSDoc comments of a source. */
export function examplesInSource(path: string, text: string): Example[] {
  return [...text.matchAll(/\/\*\*[^]*?\*\//g)].flatMap((comment) => {
    const inner = comment[0].replace(/^[ \t]*\* ?/gm, '');
    const first = lineAt(text, comment.index);
    return [...inner.matchAll(/^```ts\n([^]*?)^```/gm)].map((block) => ({
      where: `${path}:${first + lineAt(inner, block.index) - 1}`,
      code: block[1] ?? '',
    }));
  });
}

/** What a line promises to print: `console.log(x); // this`. By the line on which the call begins. */
function promises(lines: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  let call = -1;
  for (const [number, line] of lines.entries()) {
    if (line.includes('console.log(')) call = number;
    const comment = /\);\s*\/\/ (.*)$/.exec(line);
    if (comment !== null && call >= 0) found.set(call, (comment[1] ?? '').trim());
    if (line.includes(');')) call = -1;
  }
  return found;
}

const IMPORT = /^import\s+(?:type\s+)?(?:\{([^}]*)\}|\*\s+as\s+(\w+)|(\w+))\s+from\s+'([^']+)';?/gm;

/** Imports become parts of a record of modules, because a function made of text has no imports of its own. */
function withoutImports(code: string): string {
  return code.replace(IMPORT, (whole: string, names?: string, all?: string, one?: string, from = '') => {
    const module = `modules[${JSON.stringify(from)}]`;
    const lines = '\n'.repeat(whole.split('\n').length - 1);
    const values = (names ?? '').split(',').filter((name) => name.trim() !== '' && !/^\s*type\s/.test(name));
    if (names !== undefined)
      return `const { ${values.join(',').replace(/ as /g, ': ')} } = ${module};`.replace(/\s+/g, ' ') + lines;
    return `const ${all ?? one ?? ''} = ${module}${one === undefined ? '' : '.default'};`;
  });
}

export const modulesOf = (code: string): string[] => [...code.matchAll(IMPORT)].map((match) => match[4] ?? '');

/** Runs an example and tells each promise that it does not keep. */
export async function brokenPromises(
  { where, code }: Example,
  modules: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const lines = code.split('\n');
  const printed = new Map<number, string>();
  const print = (line: number, ...values: unknown[]): void => {
    printed.set(line, format(...values));
  };
  const numbered = withoutImports(
    lines.map((line, number) => line.replaceAll('console.log(', `print(${number}, `)).join('\n'),
  );
  const { code: plain } = transformSync(`const example = async () => {${numbered}\n};`, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func -- text of our own documents; running it is the purpose
  const run = new Function('modules', 'print', `${plain}\nreturn example();`) as (...given: unknown[]) => Promise<void>;
  await run(modules, print);
  return [...promises(lines)].flatMap(([line, promised]) => {
    const said = printed.get(line) ?? 'nothing';
    return said === promised ? [] : [`${where}: line ${line + 1} promises ${promised} and prints ${said}`];
  });
}
