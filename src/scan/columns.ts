/** A column of a table, as other programs see it. */
export interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'INT64' | 'DOUBLE' | 'BOOLEAN';
  readonly mayBeNull: boolean;
  readonly about: string;
}

/** Values in the order of the columns. */
export type Row = readonly (string | number | boolean | null)[];

/** A table in words. */
export interface Table {
  readonly about: string;
  readonly columns: readonly Column[];
}

export const column =
  (type: Column['type'], mayBeNull: boolean) =>
  (name: string, about: string): Column => ({ name, type, mayBeNull, about });
export const text = column('STRING', false);
export const maybeText = column('STRING', true);
export const count = column('INT32', false);
export const maybeCount = column('INT32', true);
export const ratio = column('DOUBLE', false);
export const flag = column('BOOLEAN', false);

/** Tables and their columns in words, as Markdown. */
export function tablesInWords(title: string, tables: Readonly<Record<string, Table>>): string {
  const parts = Object.entries(tables).map(([name, { about, columns }]) => {
    const rows = columns.map(
      (one) => `| \`${one.name}\` | ${one.type}${one.mayBeNull ? ' or null' : ''} | ${one.about} |`,
    );
    return [`## ${name}`, '', about, '', '| column | type | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
  });
  return [`# ${title}`, '', ...parts].join('\n');
}
