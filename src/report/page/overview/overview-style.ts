import { changes } from '../style/changes.js';
import { ground } from '../style/ground.js';
import { media } from '../style/media.js';
import { tables } from '../style/tables.js';

/** What an overview has besides the tables and filters of a report. */
const families = `
.intro { max-width: 52rem; }
table { border-collapse: collapse; }
.families { width: 100%; }
.families caption { padding-top: .9rem; }
.families tbody th { min-width: 18rem; max-width: 44rem; }
.families .headline { font-size: 1.05rem; font-weight: 600; }
.families.stacked td { min-width: 4rem; }
.families th a { display: inline-block; min-height: 24px; min-width: 24px; }
.families .fact { white-space: nowrap; }
.families .s-high { color: var(--high); }
.families td:nth-child(2), .families td:nth-child(3), .families td:nth-child(5) { text-align: end; padding-inline-end: 1.25rem; }
.families thead th:nth-child(2), .families thead th:nth-child(3), .families thead th:nth-child(5) { text-align: end; padding-inline-end: 1.25rem; }
.families .outlets .name { font-weight: 400; }
.families tr:target { outline-offset: -3px; }
@media screen and (max-width: 44rem) {
  .families.stacked td:nth-child(n) { text-align: start; white-space: normal; }
  .families.stacked tbody th { min-width: 0; }
  .families .fact { display: inline; }
  .families .fact + .fact::before { content: ", "; color: var(--ink); font-weight: 400; }
}
`;

/** The only stylesheet of an overview. */
export const overviewStylesheet = [ground, changes, tables, media, families].join('');
