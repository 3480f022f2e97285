import type { JSX } from 'preact';
import type { Finding } from '../../told/findings.js';
import { around } from '../../../model/around.js';
import { gapSign, placeOf } from '../../told/whereabouts.js';
import { visible } from '../../told/visible.js';
import { Name, Spoken, langOf } from '../copy.js';

interface SideOfFinding {
  readonly finding: Finding;
  readonly side: 'left' | 'right';
}

/** What differs, marked as everywhere on the page. */
function Changed({ text, finding, side }: SideOfFinding & { readonly text: string }): JSX.Element {
  const { type } = finding.divergence;
  const shown = visible(text);
  if (type === 'moved') return <span class="moved">{shown}</span>;
  const words = type === 'altered' ? 'changed' : side === 'left' ? 'left out' : 'added';
  const inside = (
    <>
      <Spoken>[{words}: </Spoken>
      {shown}
      <Spoken> end]</Spoken>
    </>
  );
  if (type === 'altered') return <mark class={`alt ${side}`}>{inside}</mark>;
  return side === 'left' ? <del>{inside}</del> : <ins>{inside}</ins>;
}

/** One side of a finding: who, where, and the words with some around them. */
export function CardSide({ finding, side }: SideOfFinding): JSX.Element | null {
  const { held, divergence } = finding;
  const told = held[side];
  const place = placeOf(told.article, divergence, side);
  if (place === null) return null;
  const span = divergence[side];
  const bare = { before: '', text: divergence[side === 'left' ? 'leftText' : 'rightText'] ?? '', after: '' };
  const { before, text, after } = span === null ? bare : around(told.article.text, span);
  const [, lead = '', core = '', trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return (
    <div>
      <dt>
        <Name told={told} />, {place}
      </dt>
      <dd {...langOf(told)} dir="auto" class="copy">
        {visible(before) + lead}
        {core === '' ? (
          <span class="gap">{gapSign(before + lead, trail + after)}</span>
        ) : (
          <Changed text={core} finding={finding} side={side} />
        )}
        {trail + visible(after)}
      </dd>
    </div>
  );
}
