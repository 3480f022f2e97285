import type { Warning } from '../model/model.js';
import { decode } from './bytes/decode.js';
import {
  type FieldMap,
  isObject,
  type JsonObject,
  LONGEST_METADATA,
  type Metadata,
  metadataOf,
  NO_METADATA,
  parseYaml,
} from './head/metadata.js';
import { openFile } from './places.js';
import { warning } from './bytes/warnings.js';

const SIDECAR_ENDINGS = ['.json', '.yaml', '.yml'];

async function parse(text: string, ending: string): Promise<JsonObject | null> {
  if (ending !== '.json') return parseYaml(text);
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Bytes of a small file, null where it is too large, or undefined where there is none. */
async function smallFile(path: string): Promise<Uint8Array | null | undefined> {
  const file = await openFile(path);
  if (file === null) return undefined;
  try {
    return file.bytes > LONGEST_METADATA ? null : await file.handle.readFile();
  } finally {
    await file.handle.close();
  }
}

/** What `one.json`, `one.yaml` or `one.yml` (the first that exists) says about `one.txt`. */
export async function readSidecar(
  path: string,
  source: string,
  fields: FieldMap,
): Promise<{ metadata: Metadata; warning: Warning | null }> {
  const stem = path.replace(/\.[^./\\]*$/u, '');
  for (const ending of SIDECAR_ENDINGS) {
    const bytes = await smallFile(stem + ending);
    if (bytes === undefined) continue;
    const text = bytes === null ? null : ((await decode(bytes))?.text ?? null);
    const value = text === null ? null : await parse(text, ending);
    if (value !== null) return { metadata: metadataOf(value, fields), warning: null };
    const name = source.replace(/\.[^./]*$/u, '') + ending;
    return {
      metadata: NO_METADATA,
      warning: warning(
        'bad-record',
        name,
        `it should describe ${source}, but holds no object of fields; it was not used`,
      ),
    };
  }
  return { metadata: NO_METADATA, warning: null };
}
