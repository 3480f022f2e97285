import type { JSX } from 'preact';
import { count } from '../wording/wording.js';

/** What a list leaves out: said wherever something is, because a reader takes a list for all there is. */
export function Rest({ amount, what }: { readonly amount: number; readonly what: string }): JSX.Element | null {
  if (amount <= 0) return null;
  return (
    <p class="rest">
      {count(amount, `more ${what}`)} {amount === 1 ? 'is' : 'are'} in the data.
    </p>
  );
}
