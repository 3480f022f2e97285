import type { JSX } from 'preact';
import type { PageFacts } from '../facts.js';
import { Matrix } from './matrix.js';
import { Shares } from './shares.js';
import { Timeline } from './timeline.js';

/** From so many reports on, who shares with whom is no longer seen from the sentences. */
const MIN_MATRIX = 4;

/** Drawings made when the report is made, each with the table that says the same. */
export function PicturesSection({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  const { dossier } = facts;
  if (!dossier.pairs.some(({ related }) => related)) return null;
  return (
    <section id="pictures" aria-labelledby="pictures-title">
      <h2 id="pictures-title">Pictures</h2>
      <Shares facts={facts} />
      {dossier.report.families.map((family) => (
        <Timeline dossier={dossier} family={family} />
      ))}
      {dossier.articles.length >= MIN_MATRIX && <Matrix dossier={dossier} />}
    </section>
  );
}
