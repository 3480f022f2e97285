/** What is far from the window is not drawn; narrow screens, forced colours, paper. */
export const media = `
.texts, .picture, .scroll, .bases { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.texts { contain-intrinsic-size: auto 120rem; }
@media screen and (max-width: 44rem) {
  body { padding: .75rem .75rem 3rem; }
  .card dl { grid-template-columns: minmax(0, 1fr); }
  .card dl > div + div::before { content: none; }
  .card dl > div + div dt::before { content: "\\2193\\a0"; content: "\\2193\\a0" / ""; }
  .frame, :root:not(:has(#view-two:checked)) .frame { grid-template-columns: minmax(0, 1fr); }
  .minimap, .ribbons { display: none; }
  .panes { grid-template-columns: minmax(0, 1fr); }
  .pane { height: 60vh; }
  .pair, .pair tbody, .pair tr, .pair td { display: block; }
  .pair thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  :root:has(#view-two:checked) .pair tr { border: 1px solid var(--line); border-radius: 4px; margin-bottom: .6rem; }
  :root:has(#view-two:checked) .pair td { border-bottom: 0; }
  :root:has(#view-two:checked) .pair td + td { border-inline-start: 0; border-top: 1px dashed var(--line); padding-inline-start: .75rem; }
  :root:has(#view-two:checked) .pair .who { display: block; }
  :root:has(#view-two:checked) .pair tr.is-furniture td.none { display: none; }
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td, .stacked caption { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { border-bottom: 1px solid var(--soft); padding: .35rem 0; }
  .stacked th, .stacked td, .plain.stacked td, .ledger.stacked td { border: 0; padding: .1rem 0; min-width: 0; max-width: none; }
  .stacked td::before { content: attr(data-th) ": "; font: 600 .8rem/1.4 system-ui, sans-serif; color: var(--soft); }
  .stacked td:empty { display: none; }
  .story.stacked tr { display: flex; flex-wrap: wrap; gap: 0 1rem; }
  .story.stacked th { flex: 1 0 100%; }
  .story tbody th, .letters tbody th { min-width: 11rem; }
}
@media (forced-colors: active) {
  ins, del, mark { border: 1px solid CanvasText; }
  mark.left, mark.right { border-width: 2px; background: Canvas; color: CanvasText; }
  .card.s-high { border-inline-start-style: double; }
  .band, .share, .heat { fill: Highlight; forced-color-adjust: none; }
  .minimap rect { fill: CanvasText; }
  .minimap rect.is-moved { fill: Canvas; stroke: CanvasText; }
  .edge, .tick, .ribbons path, .bar, .hatch { stroke: CanvasText; }
  .bar { fill: Canvas; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --panel: #f3f3f3; --line: #999; --link: #000;
    --add-ink: #000; --add: #e9e9e9; --add-line: #000; --cut-ink: #000; --cut: #fff; --cut-line: #000; --high: #000; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, nav, .help, .to-card, .to-texts, .filters, .views, .switch, .folding, .links, .downloads, .to-data, .minimap, .ribbons, .was, .panes { display: none; }
  .frame { display: block; }
  .card, .texts, .picture, .scroll, .bases { content-visibility: visible; }
  .picture details:not([open]), .bases details:not([open]), .bases:not(:has(details[open])) { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .other-pairs details:not([open])::details-content { content-visibility: hidden; block-size: 0; }
  .pair[hidden] { display: table !important; }
  .pair tbody[hidden] { display: table-row-group !important; }
  .card[hidden] { display: block !important; }
  .kind[hidden], .severity[hidden] { display: block !important; }
  .pair thead th { position: static; }
  .pair td { vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
  .pair td + td, .pair th + th { padding-inline-start: .6rem; border-inline-start: 1px solid var(--line); }
  .pair tr, .picture, .plain tr { break-inside: avoid; }
  .story tbody th { width: 34%; }
  .scroll, .drawing { overflow: visible; }
  .plain td, .plain tbody th, .story tbody th, .letters tbody th { min-width: 0; }
  .plain td { overflow-wrap: anywhere; }
  h2, h3, h4, h5, .card-title, summary, caption, thead { break-after: avoid; }
  tbody:first-of-type > tr:first-child { break-before: avoid; }
  a { text-decoration: none; }
  a.file { text-decoration: underline; }
  .band, .share, .heat { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
