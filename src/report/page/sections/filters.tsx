import type { JSX } from 'preact';
import type { SeverityGroup } from '../../told/findings.js';
import { KIND_NAMES, SEVERITY_NAMES } from '../../wording/wording.js';
import type { PageFacts } from '../facts.js';

/** In a longer list nobody finds a name; the field for words finds it. */
export const MAX_OUTLETS = 300;

function Outlets({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  const outlets = [...new Set(facts.full.flatMap(({ left, right }) => [left, right]))];
  if (outlets.length < 3 || outlets.length > MAX_OUTLETS) return null;
  return (
    <label>
      Outlet{' '}
      <select name="outlet">
        <option value="">all outlets</option>
        {outlets.map(({ index, name }) => (
          <option value={String(index)}>{name}</option>
        ))}
      </select>
    </label>
  );
}

/** Filters, shown by the script: without it they could do nothing. */
export function Filters({
  facts,
  groups,
}: {
  readonly facts: PageFacts;
  readonly groups: readonly SeverityGroup[];
}): JSX.Element {
  const kinds = [...new Set(groups.flatMap(({ groups: found }) => found.map(({ kind }) => kind)))];
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
      <Outlets facts={facts} />
      <label>
        Words <input type="search" name="words" />
      </label>
      <p role="status" id="shown" class="status"></p>
    </form>
  );
}
