import type { z } from 'zod';
import { recordLine, type ByteLine, type Warning } from '../index.js';

/** What a line of the input is to a stage. */
export type Incoming<T extends object> =
  /** A record that the stage works on. */
  | { readonly record: T }
  /** A line for somebody else, to be handed on as it is. */
  | { readonly passed: string }
  /** A line that is none of either. */
  | { readonly warning: Warning };

/** Lines of bytes, some at a time. */
export type LinesIn = AsyncIterable<readonly ByteLine[]>;

/** What a stage takes in. */
export interface Intake<T extends object> {
  /** Name of the stage, for messages. */
  readonly stage: string;
  /** The shapes of its records, by their `type`. */
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  /** What is wrong with a record of the right shape, or null. */
  readonly faultIn?: (record: T) => string | null;
}

/** Hears of each bad line as soon as it is met. */
export type OnWarning = (warning: Warning) => void;

/** Bad lines that are named singly; the rest is counted, so that a million of them are not a million warnings. */
const MOST_NAMED = 20;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parsed(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return 'it is not UTF-8';
  }
  try {
    return { text: text.trimEnd(), value: JSON.parse(text) };
  } catch {
    return 'it is not JSON';
  }
}

function typeOf(value: unknown): string | null {
  if (value === null || typeof value !== 'object' || !('type' in value)) return null;
  return typeof value.type === 'string' ? value.type : null;
}

/** Where a record is wrong, and how, in a few words. */
function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = (issue?.path ?? []).map(String).join('.');
  return `${path === '' ? '' : `${path}: `}${issue?.message ?? 'it has another shape'}`;
}

function read<T extends object>({ bytes }: ByteLine, { schemas, faultIn }: Intake<T>): Incoming<T> | string {
  if (bytes === null) return 'it is longer than --max-memory allows';
  const line = parsed(bytes);
  if (typeof line === 'string') return line;
  const type = typeOf(line.value);
  if (type === null) return 'it is no object with a type, as syndiff stage read writes them';
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (schema === undefined) return { passed: `${line.text}\n` };
  const { data, error } = schema.safeParse(line.value);
  if (error !== undefined) return firstIssue(error);
  const record = data as T;
  return faultIn?.(record) ?? { record };
}

/** A warning about a line of the input of a stage. */
export const badLine = (stage: string, message: string): Warning => ({ code: 'bad-line', source: stage, message });

/** The lines of a stage's input, one by one. A bad line costs nothing but itself. */
export async function* incoming<T extends object>(
  lines: LinesIn,
  intake: Intake<T>,
  onWarning: OnWarning,
): AsyncGenerator<Incoming<T>> {
  let bad = 0;
  const refused = (message: string): Incoming<T> => {
    const warning = badLine(intake.stage, message);
    onWarning(warning);
    return { warning };
  };
  for await (const some of lines) {
    for (const line of some) {
      const found = read(line, intake);
      if (typeof found !== 'string') yield found;
      else if (++bad <= MOST_NAMED) yield refused(`line ${line.number} was left out: ${found}`);
    }
  }
  if (bad > MOST_NAMED) yield refused(`${bad - MOST_NAMED} further lines were left out like these`);
}

/** What a stage does not work on, as a line; null for a record. */
export function handedOn<T extends object>(one: Incoming<T>): string | null {
  if ('passed' in one) return one.passed;
  return 'warning' in one ? recordLine({ type: 'warning', ...one.warning }) : null;
}

/** A stage that makes a line of each line. */
export const eachLine = <T extends object>(intake: Intake<T>, step: (record: T) => object) =>
  async function* (lines: LinesIn, { onWarning }: { readonly onWarning: OnWarning }): AsyncGenerator<string> {
    for await (const one of incoming(lines, intake, onWarning))
      yield 'record' in one ? recordLine(step(one.record)) : (handedOn(one) ?? '');
  };
