import type { JSX } from 'preact';
import type { ReportOptions } from '../../../model/model.js';
import { visibleLine } from '../../told/visible.js';

/** Every option in force. */
export function Options({ options }: { readonly options: ReportOptions }): JSX.Element {
  return (
    <dl class="options">
      {Object.entries(options).map(([name, value]) => (
        <div>
          <dt>
            <code>{visibleLine(name)}</code>
          </dt>
          <dd>
            <code>{value === null ? 'not set' : visibleLine(String(value))}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
