/**
 * Marks. Blue is the right side and what was added, orange the left side and what was left out: a pair of colours that
 * most colour-blind readers tell apart. Besides, what was added is underlined with a plus, what was left out struck
 * with a minus, what was changed boxed, what moved dashed with an arrow and a number.
 */
export const marks = `
ins, del, mark { border-radius: 2px; padding: 0 .12em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins a, del a, mark a { color: inherit; text-decoration: inherit; padding-block: calc((25px - 1.07em) / 2); }
ins a:hover, del a:hover, mark a:hover { outline: 1px solid currentColor; }
ins { color: var(--add-ink); background: var(--add); text-decoration: underline; text-decoration-thickness: 1.5px; text-decoration-color: var(--add-line); }
del { color: var(--cut-ink); background: var(--cut); text-decoration: line-through; text-decoration-thickness: 1px; text-decoration-color: var(--cut-line); }
ins::before { content: "+"; content: "+" / ""; font-weight: 700; }
del::before { content: "\\2212"; content: "\\2212" / ""; font-weight: 700; display: inline-block; text-decoration: none; }
mark { color: inherit; background: none; }
mark.left { color: var(--cut-ink); background: var(--cut); border: 1.5px solid var(--cut-line); }
mark.right { color: var(--add-ink); background: var(--add); border: 1.5px solid var(--add-line); }
.moved { text-decoration: underline dashed 1px; text-decoration-color: var(--soft); text-underline-offset: .25em; }
.move { display: inline-block; font: 600 .8rem/1.4 system-ui, sans-serif; padding: .1rem .4rem; min-width: 24px; min-height: 24px; border: 1.5px dashed currentColor; border-radius: 1rem; text-decoration: none; margin-inline-end: .35em; white-space: nowrap; color: var(--ink); background: var(--paper); }
:root:has(#show-style:checked) .sm { text-decoration: underline dotted 2px; text-decoration-color: var(--soft); text-underline-offset: .2em; background: var(--panel); }
.legend { line-height: 2; }
.label { display: inline-block; font-size: .75rem; color: var(--soft); border: 1px solid var(--line); border-radius: 3px; padding: 0 .3rem; }
`;
