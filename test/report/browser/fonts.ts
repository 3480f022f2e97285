import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../house/files.js';

const FONTS = join(ROOT, 'node_modules', 'dejavu-fonts-ttf', 'ttf');

const GENERIC = {
  'sans-serif': 'DejaVu Sans',
  'system-ui': 'DejaVu Sans',
  serif: 'DejaVu Serif',
  monospace: 'DejaVu Sans Mono',
};

const alias = ([generic, font]: readonly [string, string]): string =>
  `<alias binding="same"><family>${generic}</family><prefer><family>${font}</family></prefer></alias>`;

const configuration = (cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${FONTS}</dir>
<cachedir>${cache}</cachedir>
${Object.entries(GENERIC).map(alias).join('\n')}
</fontconfig>
`;

/** The environment of a browser that sees the fonts of the tests and no others, so that a page looks alike on every machine. */
export interface OwnFonts {
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

export function ownFonts(): OwnFonts {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-fonts-'));
  const cache = join(folder, 'cache');
  mkdirSync(cache);
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, configuration(cache));
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    env: { ...Object.fromEntries(own), FONTCONFIG_FILE: file },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
