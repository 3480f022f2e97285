/**
 * The texts. One table serves both ways to read: with #view-two its cells are two columns; otherwise the left cells are
 * hidden where the right one holds the base's words as well (as-one), and stand above it where it does not (as-two).
 */
export const texts = `
.views { border: 1px solid var(--line); border-radius: 4px; background: var(--panel); margin: 0; padding: .5rem .9rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; min-width: 0; }
.views legend { float: left; padding: 0; margin-inline-end: .75rem; font-weight: 600; }
.views label { display: inline-flex; align-items: center; gap: .35rem; min-height: 24px; }
.frame { display: grid; grid-template-columns: minmax(0, 1fr) 1.5rem; gap: .75rem; }
.sheet { position: relative; min-width: 0; }
.minimap { contain: size; }
.minimap svg { display: block; position: sticky; top: .5rem; width: 100%; height: min(80vh, 40rem); max-height: 100%; background: var(--panel); border: 1px solid var(--line); cursor: pointer; }
.minimap rect { fill: var(--cut-line); }
.minimap rect.right { fill: var(--add-line); }
.minimap rect.is-moved { fill: var(--paper); stroke: var(--soft); stroke-width: 3; vector-effect: non-scaling-stroke; }
.minimap a:hover rect { fill: var(--ink); }
.ribbons { position: absolute; inset: 0; pointer-events: none; overflow: visible; }
.ribbons path { fill: none; stroke: var(--soft); stroke-width: 3; stroke-dasharray: 6 4; opacity: .85; }
table { border-collapse: collapse; }
.pair { width: 100%; table-layout: fixed; }
.pair tr { scroll-margin-top: 3rem; }
.pair td p { margin: 0; white-space: pre-line; line-height: 1.75; }
.pair .who { display: none; font: 600 .75rem/1.6 system-ui, sans-serif; color: var(--soft); }
.pair td.none { color: var(--soft); font-size: .85rem; }
.pair td.grey { color: var(--soft); font-size: .9rem; }
.pair td.grey p { white-space: normal; }
.to-card { display: inline-block; min-height: 24px; min-width: 24px; }
.becomes:dir(rtl) { display: inline-block; transform: scaleX(-1); }
.fold { text-align: center; background: var(--panel); }
.fold button { font-size: .85rem; }
.place { scroll-margin-top: 4rem; }
.place:target + *, .place:target + .was > * { outline: 3px solid var(--focus); outline-offset: 2px; }
.pair tr:has(.place:target) { outline: 2px dashed var(--focus); outline-offset: -1px; }
@media screen {
:root:not(:has(#view-two:checked)) .pair, :root:not(:has(#view-two:checked)) .pair tbody, :root:not(:has(#view-two:checked)) .pair tr, :root:not(:has(#view-two:checked)) .pair td { display: block; }
:root:not(:has(#view-two:checked)) .frame { grid-template-columns: minmax(0, 46rem) 1.5rem; }
:root:not(:has(#view-two:checked)) .pair tbody { content-visibility: auto; contain-intrinsic-size: auto 8rem; }
:root:not(:has(#view-two:checked)) .pair thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
:root:not(:has(#view-two:checked)) .pair tr { padding: .3rem 0 .3rem .75rem; border-inline-start: 3px solid transparent; }
:root:not(:has(#view-two:checked)) .pair tr.changed { border-inline-start-color: var(--line); }
:root:not(:has(#view-two:checked)) .pair .as-one > td.left, :root:not(:has(#view-two:checked)) .pair .folding.open { display: none; }
:root:not(:has(#view-two:checked)) .pair .as-two:not(.is-furniture) > td.left { font-size: .92em; margin-inline-start: 1.25rem; padding-inline-start: .6rem; border-inline-start: 3px double var(--soft); }
:root:not(:has(#view-two:checked)) .pair .as-two > td.left .who, :root:not(:has(#view-two:checked)) .pair .as-two.is-furniture > td .who { display: block; }
:root:not(:has(#view-two:checked)) .pair .is-moved.as-base > td.left p { display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden; }
:root:not(:has(#view-two:checked)) .pair .is-moved.as-base > td.none .move, :root:not(:has(#view-two:checked)) .pair .is-right-only > td.left, :root:not(:has(#view-two:checked)) .pair .is-boilerplate > td.none { display: none; }
:root:has(#view-two:checked) .was, :root:not(:has(#view-two:checked)) .if-two { display: none; }
}
.pair thead th { position: sticky; top: 0; z-index: 1; text-align: start; padding: .4rem 1.25rem .4rem .75rem; background: var(--paper); border-bottom: 2px solid var(--ink); }
@media screen {
:root:has(#view-two:checked) .pair td { vertical-align: top; padding: .45rem 1.25rem .45rem .75rem; border-bottom: 1px solid var(--line); }
:root:has(#view-two:checked) .pair td + td, :root:has(#view-two:checked) .pair th + th { border-inline-start: 1px solid var(--line); padding-inline-start: 1.25rem; }
:root:has(#view-two:checked) .pair tr.changed td.left { box-shadow: inset 3px 0 var(--cut-line); }
:root:has(#view-two:checked) .pair tr.changed td.right { box-shadow: inset 3px 0 var(--add-line); }
:root:has(#view-two:checked) .pair td.none { background: var(--panel); box-shadow: none !important; }
:root:has(#view-two:checked) .pair td.grey { box-shadow: none !important; }
:root:has(#view-two:checked) .pair tr.is-retold td { border-inline-start: 3px double var(--soft); }
}
.panes { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
.pane { height: 80vh; overflow-y: auto; padding: 0 .75rem .75rem; border: 1px solid var(--line); min-width: 0; }
.pane-name { position: sticky; top: 0; margin: 0; padding: .4rem 0; font-weight: 600; background: var(--paper); border-bottom: 2px solid var(--ink); }
.part { padding: .3rem 0; }
.part p { margin: 0; white-space: pre-line; }
.part .who { display: none; }
.part.grey { color: var(--soft); font-size: .9rem; }
`;
