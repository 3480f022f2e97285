import type { JSX } from 'preact';
import type { Warning } from '../../../model/model.js';
import { visibleLine } from '../../told/visible.js';
import { count } from '../../wording/wording.js';

/** Nobody reads more of them on a page; a folder of thousands of broken files gives thousands. */
const MAX_WARNINGS = 200;

/** What was skipped, bounded or given up, and where. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }): JSX.Element {
  const rest = warnings.length - MAX_WARNINGS;
  return (
    <>
      <ul class="warnings">
        {warnings.slice(0, MAX_WARNINGS).map(({ source, message }) => (
          <li>
            <bdi class="file">{visibleLine(source)}</bdi>
            {source === '' ? '' : ': '}
            <bdi>{visibleLine(message)}</bdi>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="rest">{count(rest, 'more warning')} of this are in the data.</p>}
    </>
  );
}
