import type { ComponentChildren, JSX } from 'preact';

/** One column: its name in plain words, and how the heading shows it where that is more than its name. */
export interface Column {
  readonly name: string;
  readonly head?: ComponentChildren;
}

export interface DataRow {
  readonly cells: readonly ComponentChildren[];
  readonly class?: string;
  /** What a link to this row goes to. */
  readonly id?: string;
  /** What the script sorts and filters by. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

interface TableFacts {
  readonly caption: ComponentChildren;
  /** What the stretch that scrolls is called; the caption in plain words. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly DataRow[];
  readonly class?: string;
}

/** Tables of more columns scroll sideways on a narrow screen; others become a list of labelled facts. */
const MAX_STACKED_COLUMNS = 7;

function attributesOf({ class: given, id, data }: Omit<DataRow, 'cells'>): Readonly<Record<string, string | number>> {
  return {
    ...(given === undefined ? {} : { class: given }),
    ...(id === undefined ? {} : { id, tabIndex: -1 }),
    ...data,
  };
}

/** A table whose rows are named by their first cell. On narrow screens its columns are told line by line. */
export function DataTable({ caption, label, columns, rows, class: given = '' }: TableFacts): JSX.Element {
  const stacked = columns.length <= MAX_STACKED_COLUMNS;
  const nameOf = (at: number): { readonly 'data-th'?: string } =>
    stacked ? { 'data-th': columns[at]?.name ?? '' } : {};
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table class={`plain ${stacked ? 'stacked ' : ''}${given}`.trim()}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, head }) => (
              <th scope="col">{head ?? name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [first, ...rest], ...row }) => (
            <tr {...attributesOf(row)}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td {...nameOf(index + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A picture and, folded under it, the table that says the same. */
export function Picture({
  caption,
  children,
  table,
}: {
  readonly caption: ComponentChildren;
  readonly children: ComponentChildren;
  readonly table: TableFacts;
}): JSX.Element {
  return (
    <figure class="picture">
      <figcaption>{caption}</figcaption>
      {children}
      <details>
        <summary>The same as a table</summary>
        <DataTable {...table} />
      </details>
    </figure>
  );
}
