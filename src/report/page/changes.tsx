import type { JSX } from 'preact';
import type { Dossier } from '../dossier.js';
import type { Finding, SeverityGroup } from '../findings.js';
import { countStyle, groupFindings, titleOf } from '../findings.js';
import { Copy, Name, Spoken, langOf } from './copy.js';
import { cardId, placeId } from './ids.js';
import { placeSide } from '../marks.js';
import { around, gapSign, placeOf } from '../places.js';
import { visible, visibleLine } from '../visible.js';
import { KIND_NAMES, SEVERITY_NAMES, TYPE_VERBS, count } from '../wording.js';

/** What differs, marked as everywhere on the page. */
function Changed({
  text,
  finding,
  side,
}: {
  readonly text: string;
  readonly finding: Finding;
  readonly side: 'left' | 'right';
}): JSX.Element {
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
function CardSide({
  finding,
  side,
}: {
  readonly finding: Finding;
  readonly side: 'left' | 'right';
}): JSX.Element | null {
  const { held, divergence } = finding;
  const told = held[side];
  const place = placeOf(told.article, divergence, side);
  if (place === null) return null;
  const span = divergence[side];
  const bare = { before: '', text: divergence[side === 'left' ? 'leftText' : 'rightText'] ?? '', after: '' };
  const { before, text, after } = span === null ? bare : around(told.article, span);
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

function Card({ finding, withPair }: { readonly finding: Finding; readonly withPair: boolean }): JSX.Element {
  const { held, divergence } = finding;
  const facts = { 'data-severity': divergence.severity, 'data-kind': divergence.kind, 'data-pair': String(held.index) };
  return (
    <li id={cardId(divergence.id)} class={`card s-${divergence.severity}`} tabIndex={-1} {...facts}>
      <p class="card-title">
        <b>{titleOf(divergence)}</b>
        {withPair && (
          <span class="of-pair">
            <Name told={held.right} /> against <Name told={held.left} />
          </span>
        )}
      </p>
      <dl>
        <CardSide finding={finding} side="left" />
        <CardSide finding={finding} side="right" />
      </dl>
      <p class="why">
        <b>Why:</b> <bdi>{visibleLine(divergence.reason)}</bdi>
      </p>
      <p class="links">
        {placeSide(divergence) !== null && <a href={`#${placeId(divergence.id)}`}>See it in the texts</a>}
        <a href={`#${cardId(divergence.id)}`}>Link to this</a>
      </p>
    </li>
  );
}

function Severities({
  group,
  withPair,
}: {
  readonly group: SeverityGroup;
  readonly withPair: boolean;
}): JSX.Element | null {
  if (group.total === 0) return null;
  const { name, means } = SEVERITY_NAMES[group.severity];
  return (
    <section class="severity" aria-labelledby={`changed-${group.severity}`}>
      <h3 id={`changed-${group.severity}`} class={`s-${group.severity}`}>
        {name}: {means} <span class="count">({group.total})</span>
      </h3>
      {group.groups.map(({ kind, findings }) => (
        <div class="kind">
          <h4>
            {KIND_NAMES[kind].many} <span class="count">({findings.length})</span>
          </h4>
          <ol class="cards">
            {findings.map((finding) => (
              <Card finding={finding} withPair={withPair} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function StyleTable({
  group,
  withPair,
}: {
  readonly group: SeverityGroup;
  readonly withPair: boolean;
}): JSX.Element | null {
  if (group.total === 0) return null;
  return (
    <section class="severity" aria-labelledby="changed-style">
      <h3 id="changed-style">
        House style <span class="count">({group.total})</span>
      </h3>
      <details>
        <summary>{count(group.total, 'difference')} of spelling and typography, no difference of substance</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label="Table of differences of house style">
          <table class="plain">
            <caption class="sr">Differences of house style</caption>
            <thead>
              <tr>
                <th scope="col">Kind</th>
                {withPair && <th scope="col">Reports</th>}
                <th scope="col">Before</th>
                <th scope="col">After</th>
                <th scope="col">Times</th>
              </tr>
            </thead>
            <tbody>
              {countStyle(group).map(({ first: { held, divergence }, times }) => (
                <tr>
                  <td>
                    {KIND_NAMES[divergence.kind].one} {TYPE_VERBS[divergence.type]}
                  </td>
                  {withPair && (
                    <td>
                      <Name told={held.left} />, <Name told={held.right} />
                    </td>
                  )}
                  <td>
                    <Copy told={held.left} text={divergence.leftText ?? ''} />
                  </td>
                  <td>
                    <Copy told={held.right} text={divergence.rightText ?? ''} />
                  </td>
                  <td>{times}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

/** Filters, shown by the script: without it they could do nothing. */
function Filters({
  dossier,
  groups,
}: {
  readonly dossier: Dossier;
  readonly groups: readonly SeverityGroup[];
}): JSX.Element {
  const kinds = [...new Set(groups.flatMap(({ groups: found }) => found.map(({ kind }) => kind)))];
  const pairs = dossier.pairs.filter((held) => held.full);
  return (
    <form id="filters" class="filters" hidden aria-label="Show only some differences">
      <fieldset>
        <legend>Severity</legend>
        {groups.map(({ severity, total }) => (
          <label>
            <input type="checkbox" name="severity" value={severity} checked /> {SEVERITY_NAMES[severity].name} ({total})
          </label>
        ))}
      </fieldset>
      <label>
        Kind{' '}
        <select name="kind">
          <option value="">all kinds</option>
          {kinds.map((kind) => (
            <option value={kind}>{KIND_NAMES[kind].many}</option>
          ))}
        </select>
      </label>
      {pairs.length > 1 && (
        <label>
          Reports{' '}
          <select name="pair">
            <option value="">all pairs</option>
            {pairs.map((held) => (
              <option value={String(held.index)}>
                {held.right.name} against {held.left.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status" id="shown" class="status"></p>
    </form>
  );
}

/** One card for each difference of substance, worst first; house style behind one switch. */
export function ChangesSection({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const pairs = dossier.pairs.filter((held) => held.full);
  if (pairs.length === 0) return null;
  const groups = groupFindings(dossier);
  const material = groups.filter(({ severity, total }) => severity !== 'style' && total > 0);
  const style = groups.find(({ severity }) => severity === 'style');
  const withPair = pairs.length > 1;
  return (
    <section id="changed" aria-labelledby="changed-title">
      <h2 id="changed-title">What changed</h2>
      {material.length === 0 && <p>Nothing above house style differs where the reports share copy.</p>}
      {material.length > 0 && <Filters dossier={dossier} groups={material} />}
      {material.map((group) => (
        <Severities group={group} withPair={withPair} />
      ))}
      {style !== undefined && <StyleTable group={style} withPair={withPair} />}
    </section>
  );
}
