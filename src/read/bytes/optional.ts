import { ReadFault } from './fault.js';

/** Libraries that an installation may lack, and what each is for. */
const OPTIONAL = {
  hyparquet: 'Parquet files',
  'hyparquet-compressors': 'compressed Parquet files',
  unpdf: 'PDF files',
} as const;

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Loads a library that is installed only where it is wanted: `optional('unpdf', () => import('unpdf'))`.
 *
 * @throws ReadFault `not-installed`, which names the package to install
 */
export async function optional<T>(name: keyof typeof OPTIONAL, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new ReadFault('not-installed', `reading ${OPTIONAL[name]} needs the package ${name}: npm install ${name}`);
  }
}
