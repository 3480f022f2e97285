/** Drawings. What is filled, hatched, dashed or starred differs without colour too. */
export const pictures = `
.picture { margin: .75rem 0 1.25rem; }
.picture figcaption { font-size: .9rem; color: var(--soft); margin-bottom: .35rem; max-width: 52rem; }
.drawing { overflow-x: auto; }
.map { display: block; width: 100%; height: 6rem; }
.chart { display: block; width: 100%; max-width: 48rem; height: auto; font-size: 13px; }
.chart text { fill: var(--ink); }
.bar { fill: var(--panel); stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; }
.band { fill: var(--add-line); fill-opacity: .45; stroke: var(--add-line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.band.moved-band { fill: var(--cut-line); fill-opacity: .45; stroke: var(--cut-line); stroke-width: 2.5; }
.band.retold { fill: none; stroke-dasharray: 4 3; }
.band.retold:not(.moved-band) { stroke: var(--soft); }
.share { fill: var(--add-line); }
.share-retold { fill: url(#hatch); stroke: var(--add-line); }
.hatch { stroke: var(--add-line); stroke-width: 1.5; fill: none; }
.edge { stroke: var(--soft); stroke-width: 1.5; fill: none; }
.day { stroke: var(--soft); stroke-width: 5; }
.tick { stroke: var(--line); stroke-dasharray: 2 3; }
.stop { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.stop.base { fill: var(--ink); }
.number { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.self { fill: none; stroke: var(--line); }
.heat { fill: var(--add-line); stroke: var(--add-line); stroke-width: .5; }
.h0 { fill-opacity: .15; } .h1 { fill-opacity: .35; } .h2 { fill-opacity: .55; } .h3 { fill-opacity: .78; } .h4 { fill-opacity: 1; }
`;
