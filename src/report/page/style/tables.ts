/** Tables of the story, the ledgers and the inputs. */
export const tables = `
.scroll + details, .scroll + .scroll { margin-top: 1rem; }
.scroll { overflow-x: auto; max-width: 100%; }
.plain { font-size: .95rem; }
.plain caption { text-align: start; font-size: .9rem; color: var(--soft); padding-bottom: .35rem; }
.plain th, .plain td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
.plain thead th { border-bottom: 2px solid var(--soft); }
.plain tbody th { font-weight: 400; min-width: 9rem; }
.plain td { min-width: 2rem; }
.plain.stacked td { min-width: 6rem; }
.story tbody th { min-width: 15rem; max-width: 44rem; }
.story a { display: inline-block; min-height: 24px; min-width: 24px; }
.where { display: block; font-size: .85rem; color: var(--soft); }
.status { white-space: nowrap; }
.status.is-altered { color: var(--cut-ink); font-weight: 600; }
.status.is-absent { color: var(--soft); }
:root:has(#disagreed:checked) .agreed { display: none; }
.verdict { display: block; font-size: .85rem; color: var(--soft); }
.verdict.altered, .verdict.trimmed { color: var(--cut-ink); font-weight: 600; }
.ledger.stacked td { min-width: 11rem; }
.ledger q { display: block; }
.letters tbody th { min-width: 20rem; max-width: 40rem; }
.letters td { text-align: center; }
.upright thead th + th { writing-mode: vertical-rl; writing-mode: sideways-lr; vertical-align: bottom; max-height: 14rem; padding: 0 .2rem .35rem; }
.upright td { padding-inline: .2rem; }
.wording { display: block; margin: .2rem 0; }
.wording q { display: inline; }
.none { color: var(--soft); }
abbr { text-decoration: none; }
`;
