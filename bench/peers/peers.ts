import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contendersFor, type Contender } from './commands.js';
import { installPeers, type Peers } from './install.js';
import { race, type Result } from './race.js';
import { writeTexts, type Texts } from './texts.js';

export interface Race {
  readonly texts: Texts;
  readonly results: readonly Result[];
}

export interface RaceOptions {
  /** Git-ignored folder that peers are installed into. */
  readonly folder: string;
  readonly corpus: string;
  readonly rounds: number;
  /** Runs first in each round. */
  readonly scan: Contender | null;
}

/** Which peers are here. */
export function peersLine({ simText, jscpd, dolos }: Peers): string {
  return [
    ['similarity-tester', simText],
    ['jscpd', jscpd],
    ['dolos-core', dolos],
  ]
    .map(([name, one]) => {
      const { path, version, why } = one as Peers['jscpd'];
      return path === null ? `${name as string} could not be installed (${why ?? ''})` : `${name as string} ${version}`;
    })
    .join(', ');
}

/** Installs the peers and runs all of them on one corpus, the scan among them. */
export function racePeers({ folder, corpus, rounds, scan }: RaceOptions): Race & { readonly peers: Peers } {
  const peers = installPeers(folder);
  const scratch = join(folder, 'output');
  mkdirSync(scratch, { recursive: true });
  const texts = writeTexts(corpus);
  const contenders = [...(scan === null ? [] : [scan]), ...contendersFor({ peers, texts, corpus, scratch })];
  return { peers, texts, results: race(contenders, rounds) };
}
