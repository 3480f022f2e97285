/**
 * The page's only stylesheet. Blue is the right side and what was added, orange the left side and what was left out:
 * a pair of colours that most colour-blind readers tell apart, and every mark has a sign or a line of its own besides.
 */
export const stylesheet = `
:root { color-scheme: light dark;
  --ink: #1c2024; --soft: #56606b; --paper: #ffffff; --panel: #f5f6f8; --line: #c9ced6; --link: #0b4f9e;
  --add-ink: #063f80; --add: #dcebfb; --add-line: #1f6fc4; --cut-ink: #7c3400; --cut: #fdebd8; --cut-line: #c05a00;
  --high: #a33b00; --focus: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root {
  --ink: #e8eaed; --soft: #aab3bd; --paper: #14171a; --panel: #1d2226; --line: #414a53; --link: #8fc1ff;
  --add-ink: #b5d8ff; --add: #12304f; --add-line: #5aa2ee; --cut-ink: #ffcb9a; --cut: #46290c; --cut-line: #e58a35;
  --high: #ffab66; --focus: #ffd166; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 76rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: .25rem 0 .75rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: .95rem; margin: 1.1rem 0 .4rem; color: var(--soft); }
main > section:first-child h2 { border-top: 0; margin-top: 1rem; }
p { margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
:target { outline: 3px solid var(--focus); outline-offset: 3px; }
section:target, h3:target { outline: 0; }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
.skip { position: absolute; left: -100vw; padding: .5rem .75rem; background: var(--paper); border: 2px solid var(--ink); z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
nav a, .links a, .downloads a, .weight a { display: inline-block; min-height: 24px; min-width: 24px; }
.compared { list-style: none; margin: 0 0 .75rem; padding: 0; color: var(--soft); }
.name { font-weight: 600; }
.count { font-weight: 400; color: var(--soft); }
.copy { font-family: Georgia, "Times New Roman", "Noto Serif", serif; }
.copy:lang(zh), .copy:lang(ja), .copy:lang(ar), .copy:lang(fa), .copy:lang(he) { font-family: inherit; }
.file { overflow-wrap: anywhere; }

.lead { font-size: 1.2rem; line-height: 1.4; max-width: 48rem; }
.pair-answer { padding: .25rem 0 .5rem; }
.pair-answer + .pair-answer { border-top: 1px solid var(--line); }
.points { margin: .5rem 0; padding-inline-start: 1.25rem; max-width: 52rem; }
.weights { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: .6rem 0; }
.weight a { padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem; color: inherit; text-decoration: none; }
.weight a:hover { text-decoration: underline; }
.weight.s-high a { border: 2px solid var(--high); font-weight: 600; }
.no-proof { margin-top: 1rem; padding: .6rem .9rem; border-inline-start: 4px solid var(--soft); background: var(--panel); max-width: 52rem; }
.warnings { padding-inline-start: 1.25rem; }

.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: .6rem .9rem; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; }
.filters[hidden] { display: none; }
.filters fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.filters legend { float: left; padding: 0; margin-inline-end: .75rem; font-weight: 600; }
.filters label, .switch { display: inline-flex; align-items: center; gap: .35rem; min-height: 24px; max-width: 100%; }
.filters input, .switch input { width: 1.15rem; height: 1.15rem; flex: none; }
select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .2rem .5rem; max-width: 100%; min-width: 0; }
.status { margin: 0; color: var(--soft); }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.card { padding: .6rem .9rem; border: 1px solid var(--line); border-inline-start: 5px solid var(--line); border-radius: 4px; background: var(--paper); break-inside: avoid; }
.card.s-high { border-inline-start: 8px solid var(--high); }
.card.s-medium { border-inline-start: 5px solid var(--soft); }
.card[hidden], .kind[hidden], .severity[hidden] { display: none; }
.card p { margin: .2rem 0; }
.card-title { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.of-pair { color: var(--soft); font-size: .9rem; }
.card dl { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 1.25rem; margin: .25rem 0; }
.card dl > div:only-child { grid-column: 1 / -1; }
.card dt { font-size: .85rem; color: var(--soft); }
.card dd { margin: 0; white-space: pre-line; }
.card .why { font-size: .95rem; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .85rem; }
.gap { color: var(--soft); }
details > summary { cursor: pointer; min-height: 24px; padding: .15rem 0; }

ins, del, mark { border-radius: 2px; padding: 0 .12em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins a, del a, mark a { color: inherit; text-decoration: inherit; }
ins a:hover, del a:hover, mark a:hover { outline: 1px solid currentColor; }
ins { color: var(--add-ink); background: var(--add); text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--add-line); }
del { color: var(--cut-ink); background: var(--cut); text-decoration: line-through; text-decoration-color: var(--cut-line); }
ins.long { text-decoration-thickness: 1px; }
del.long { text-decoration: none; }
ins::before { content: "+"; content: "+" / ""; font-weight: 700; }
del::before { content: "\\2212"; content: "\\2212" / ""; font-weight: 700; display: inline-block; text-decoration: none; }
mark { color: inherit; background: none; }
mark.left { color: var(--cut-ink); background: var(--cut); border: 1.5px solid var(--cut-line); }
mark.right { color: var(--add-ink); background: var(--add); border: 1.5px solid var(--add-line); }
.moved { text-decoration: underline dashed 1px; text-decoration-color: var(--soft); text-underline-offset: .25em; }
.move { display: inline-block; font: 600 .8rem/1.4 system-ui, sans-serif; padding: .1rem .4rem; min-width: 24px; min-height: 24px; border: 1.5px dashed currentColor; border-radius: 1rem; text-decoration: none; margin-inline-end: .35em; white-space: nowrap; color: var(--ink); background: var(--paper); }
:root:has(#show-style:checked) .sm { text-decoration: underline dotted 2px; text-decoration-color: var(--soft); text-underline-offset: .2em; background: var(--panel); }
.legend { line-height: 2; }

.map { margin: .5rem 0 1rem; }
.map figcaption { font-size: .85rem; color: var(--soft); margin-bottom: .35rem; }
.map svg { display: block; width: 100%; height: 6rem; }
.bar { fill: var(--panel); stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; }
.band { fill: var(--add-line); fill-opacity: .45; stroke: var(--add-line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.band.moved-band { fill: var(--cut-line); fill-opacity: .45; stroke: var(--cut-line); }
.band.retold { fill: none; stroke-dasharray: 4 3; }
.band.retold:not(.moved-band) { stroke: var(--soft); }

table { border-collapse: collapse; }
.pair { width: 100%; table-layout: fixed; }
.pair thead th { position: sticky; top: 0; z-index: 1; text-align: start; padding: .4rem .75rem; background: var(--paper); border-bottom: 2px solid var(--ink); }
.pair td { vertical-align: top; padding: .45rem .75rem; border-bottom: 1px solid var(--line); }
.pair td + td, .pair th + th { border-inline-start: 1px solid var(--line); }
.pair td p { margin: 0; white-space: pre-line; }
.pair .who { display: none; }
.pair tr.changed td.left { box-shadow: inset 3px 0 var(--cut-line); }
.pair tr.changed td.right { box-shadow: inset 3px 0 var(--add-line); }
.pair td.none { color: var(--soft); background: var(--panel); font-size: .85rem; box-shadow: none !important; }
.pair td.grey { color: var(--soft); font-size: .9rem; box-shadow: none !important; }
.pair tr.is-retold td { border-inline-start: 3px double var(--soft); }
.to-card { display: inline-block; min-height: 24px; min-width: 24px; }
.label { display: inline-block; font-size: .75rem; color: var(--soft); border: 1px solid var(--line); border-radius: 3px; padding: 0 .3rem; }
.fold { text-align: center; background: var(--panel); }
.fold button { font-size: .85rem; min-height: 28px; }
.place { scroll-margin-top: 4rem; }
.place:target { outline: 0; }
.place:target + * { outline: 3px solid var(--focus); outline-offset: 2px; }
.pair tr { scroll-margin-top: 3rem; }

.scroll { overflow-x: auto; }
.plain { font-size: .95rem; }
.plain caption { text-align: start; font-size: .9rem; color: var(--soft); padding-bottom: .35rem; }
.plain th, .plain td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
.plain thead th { border-bottom: 2px solid var(--soft); }
.plain tbody th { font-weight: 400; min-width: 9rem; }
.plain td { min-width: 6rem; }
.story tbody th { min-width: 15rem; max-width: 44rem; }
.status { white-space: nowrap; }
.status.is-altered { color: var(--cut-ink); font-weight: 600; }
.status.is-absent { color: var(--soft); }
.verdict { display: block; font-size: .85rem; color: var(--soft); }
.verdict.altered, .verdict.trimmed { color: var(--cut-ink); font-weight: 600; }
.ledger td { min-width: 11rem; }
.ledger q { display: block; }
td.none { color: var(--soft); }
.fact { display: block; }
code { font-size: .85em; overflow-wrap: anywhere; }
.options > div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.options dd { margin: 0; }
.options dt::after { content: ":"; }

@media screen and (max-width: 44rem) {
  body { padding: .75rem .75rem 3rem; }
  .card dl { grid-template-columns: 1fr; }
  .pair, .pair tbody, .pair tr, .pair td { display: block; }
  .pair tbody[hidden] { display: none; }
  .pair thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .pair tr { border: 1px solid var(--line); border-radius: 4px; margin-bottom: .6rem; }
  .pair td { border-bottom: 0; }
  .pair td + td { border-inline-start: 0; border-top: 1px dashed var(--line); }
  .pair .who { display: block; font: 600 .75rem/1.6 system-ui, sans-serif; color: var(--soft); }
  .pair tr.is-furniture td.none { display: none; }
}
@media (forced-colors: active) {
  ins, del, mark { border: 1px solid CanvasText; }
  mark { border-width: 2px; }
  .card.s-high { border-inline-start-style: double; }
  .band { fill: Highlight; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --panel: #f3f3f3; --line: #999; --link: #000;
    --add-ink: #000; --add: #e9e9e9; --add-line: #000; --cut-ink: #000; --cut: #fff; --cut-line: #000; --high: #000; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, nav, .to-card, .filters, .switch, .folding, .links, .downloads { display: none; }
  .pair tbody[hidden] { display: table-row-group; }
  .pair thead th { position: static; }
  .pair tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .plain td, .plain tbody th { min-width: 0; overflow-wrap: anywhere; }
  h2, h3, h4, .card-title { break-after: avoid; }
  a { text-decoration: none; }
  .card[hidden] { display: block; }
}
`;
