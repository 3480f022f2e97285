import { BudgetFault, countEntry, metered, MOST_LAYERS } from '../bytes/budget.js';
import type { ContainerFormat, Entry, RandomContainerFormat, Unpacked } from '../bytes/format.js';
import { ReadFault } from '../bytes/fault.js';
import { formatOfName } from '../formats.js';
import { accessTo } from '../records.js';
import type { Content, Items, Reading } from '../run.js';
import { warning } from '../bytes/warnings.js';

type Container = Reading<ContainerFormat | RandomContainerFormat>;

async function* entriesOf(reading: Container): AsyncGenerator<Unpacked> {
  const { format, context } = reading;
  yield* format.unit === 'container'
    ? format.entries(reading.chunks, context)
    : format.entries(await accessTo(reading), context);
}

function contentOf(entry: Entry, { content, format }: Container): Content {
  return {
    ...content,
    source: format.holds === 'one' ? content.source : `${content.source}/${entry.name}`,
    name: entry.name,
    path: null,
    chunks: metered(entry.chunks, content.budget),
    random: null,
    format: entry.format ?? content.run.format,
    url: entry.url ?? content.url,
    encoding: entry.encoding ?? content.encoding,
    layers: content.layers + 1,
  };
}

/** As in a folder, a file whose ending is not known is not meant; one without an ending is looked at. */
function isMeant(name: string, { content, format }: Container): boolean {
  const isTold = format.holds !== 'files' || content.run.format !== null || !/\.[A-Za-z0-9]{1,8}$/u.test(name);
  return isTold || formatOfName(name) !== null;
}

/** Whether an entry is what was named inside the archive, lies in a folder that was, or is an archive around it. */
function isNamed(source: string, { only }: Content): boolean {
  return only === null || source === only || source.startsWith(`${only}/`) || only.startsWith(`${source}/`);
}

/** Reads what a container holds, entry by entry, with `read`. */
export async function* unpack(reading: Container, read: (content: Content) => Items): Items {
  const { content, format } = reading;
  if (content.layers >= MOST_LAYERS) {
    throw new BudgetFault('too-deep', `it holds archives inside one another, more than ${MOST_LAYERS} deep`);
  }
  let found = 0;
  for await (const entry of entriesOf(reading)) {
    if (format.holds === 'files') countEntry(content.budget);
    if ('chunks' in entry && !isMeant(entry.name, reading)) continue;
    if ('chunks' in entry && !isNamed(contentOf(entry, reading).source, content)) continue;
    found += 1;
    if ('chunks' in entry) yield* read(contentOf(entry, reading));
    else yield { warning: warning(entry.code, content.source, entry.message) };
  }
  if (found > 0) return;
  if (content.only !== null)
    throw new ReadFault('unreadable', `it holds no ${content.only.slice(content.source.length + 1)}`);
  throw new ReadFault('empty', 'it holds nothing that is read');
}
