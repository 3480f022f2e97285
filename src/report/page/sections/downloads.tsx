import { utf8ToBytes } from '@noble/hashes/utils.js';
import { zlibSync } from 'fflate';
import type { JSX } from 'preact';
import type { Report } from '../../../model/model.js';
import { base64 } from '../../data/base64.js';
import { renderCsv } from '../../data/csv.js';
import { ordered } from '../../data/json.js';
import { defaultLook } from '../../look.js';
import { pack } from '../../data/packed.js';

/** Up to this many characters of JSON and CSV the files are addresses that work without a script: a pair has a third of it. */
const MAX_PLAIN_CHARACTERS = 120_000;
/** Beyond this the data would outweigh the page it is in; it can be written with `--format json` instead. */
const MAX_PACKED_CHARACTERS = 3_000_000;

interface File {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** A file that travels inside the page. Its content is base64 in an address, so that no byte of it can be markup. */
function PlainLink({ name, type, content }: File): JSX.Element {
  return (
    <li>
      <a download={name} href={`data:${type};base64,${base64(utf8ToBytes(content))}`}>
        Save {name}
      </a>
    </li>
  );
}

/**
 * A report packed, deflated and written in base64, which no element needs to escape. Deflated in JavaScript: zlib's
 * output differs between builds of Node, and the same report has to give the same page on all of them.
 */
const deflated = (report: Report): string => base64(zlibSync(utf8ToBytes(JSON.stringify(pack(report))), { level: 9 }));

/** Buttons for the script, which makes both files from one packed copy of the data. */
function PackedData({ packed }: { readonly packed: string }): JSX.Element {
  return (
    <>
      <p class="unscripted">
        The data travels deflated in this page; its script unpacks it, in browsers from 2023 on. Elsewhere, write it
        with --format json or --format csv.
      </p>
      <ul class="downloads scripted" hidden>
        <li>
          <button type="button" data-save="json">
            Save report.json
          </button>
        </li>
        <li>
          <button type="button" data-save="csv">
            Save report.csv
          </button>
        </li>
      </ul>
      <script type="text/plain" id="packed">
        {packed}
      </script>
    </>
  );
}

/** The report as JSON and CSV inside the page. `given` is the report as it was handed in. */
export function Downloads({ given }: { readonly given: Report }): JSX.Element {
  const files: readonly File[] = [
    { name: 'report.json', type: 'application/json', content: JSON.stringify(ordered(given)) + '\n' },
    { name: 'report.csv', type: 'text/csv', content: renderCsv(given, defaultLook) },
  ];
  const characters = files.reduce((sum, { content }) => sum + content.length, 0);
  if (characters <= MAX_PLAIN_CHARACTERS)
    return (
      <ul class="downloads">
        {files.map((file) => (
          <PlainLink {...file} />
        ))}
      </ul>
    );
  const packed = deflated(ordered(given));
  if (packed.length > MAX_PACKED_CHARACTERS)
    return <p>The data is too large to travel inside this page; write it with --format json or --format csv.</p>;
  return <PackedData packed={packed} />;
}
