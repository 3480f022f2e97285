import type { JSX } from 'preact';

/** What each key does. The script answers to these and to no others. */
const KEYS: readonly (readonly [string, string])[] = [
  ['n', 'next difference'],
  ['p', 'previous difference'],
  [']', 'next section'],
  ['[', 'previous section'],
  ['s', 'side by side, or one text'],
  ['e', 'show or fold equal sentences'],
  ['/', 'look for words among the differences'],
  ['?', 'this list'],
];

/** The keys, and the switch that turns them off; shown by the script, which they need. */
export function Help(): JSX.Element {
  return (
    <details id="help" class="help scripted" hidden>
      <summary>Keys</summary>
      <dl class="keys">
        {KEYS.map(([key, means]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input type="checkbox" id="keys-on" checked /> Answer to these keys
      </label>
    </details>
  );
}
