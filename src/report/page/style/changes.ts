/** Filters and cards. */
export const changes = `
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: .6rem .9rem; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; }
.filters fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; min-width: 0; }
.filters legend { float: left; padding: 0; margin-inline-end: .75rem; font-weight: 600; }
.filters label { display: inline-flex; align-items: center; gap: .35rem; min-height: 24px; max-width: 100%; }
.filters .status { margin: 0; color: var(--soft); }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.card { padding: .6rem .9rem; border: 1px solid var(--line); border-inline-start: 5px solid var(--line); border-radius: 4px; background: var(--paper); break-inside: avoid; content-visibility: auto; contain-intrinsic-size: auto 9rem; min-width: 0; }
.card.s-high { border-inline-start: 8px solid var(--high); }
.card.s-medium { border-inline-start: 5px solid var(--soft); }
.card p { margin: .2rem 0; }
.card-title { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; }
.of-pair { color: var(--soft); font-size: .9rem; }
.card dl { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 2.5rem; margin: .25rem 0; }
.card dl > div { min-width: 0; position: relative; }
.card dl > div + div::before { content: "\\2192"; content: "\\2192" / ""; position: absolute; inset-inline-start: -1.9rem; top: 1.15rem; font-size: 1.2rem; color: var(--soft); }
.card dl > div:only-child { grid-column: 1 / -1; max-width: 46rem; }
.card dt { font-size: .85rem; color: var(--soft); }
.card dd { margin: 0; white-space: pre-line; }
.card-foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; }
.card .why { font-size: .95rem; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .85rem; align-items: baseline; }
.cite { border: 0; background: none; padding: 0; color: var(--link); text-decoration: underline; text-underline-offset: .15em; min-height: 24px; }
.citation { width: 100%; margin-top: .4rem; font-size: .85rem; }
.gap { color: var(--soft); }
.if-style { display: none; }
:root:has(#show-style:checked) .if-style { display: block; }
`;
