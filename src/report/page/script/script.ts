import { citations } from './citations.js';
import { downloads } from './downloads.js';
import { filters } from './filters.js';
import { folds } from './folds.js';
import { ground } from './ground.js';
import { keys } from './keys.js';
import { reveal } from './reveal.js';
import { ribbons } from './ribbons.js';
import { views } from './views.js';

/** What happens when the page is there. */
const start = `
  all('.scripted').forEach(function (element) { element.hidden = false; });
  var form = byId('filters');
  if (form) filterCards(form);
  all('tbody[data-equal]').forEach(foldEqual);
  startViews();
  startKeys();
  startCitations();
  startDownloads();
  window.addEventListener('hashchange', reveal);
  reveal();
`;

/**
 * The page's only script, in plain browser JavaScript: it adds filters, folding, linked scrolling and keys to a page that
 * works without it. It writes text with `textContent` alone. Its hash is in the page's policy, so every change of it
 * changes the page.
 */
export const script = `(function () {
  'use strict';${[ground, filters, folds, ribbons, views, keys, citations, reveal, downloads, start].join('')}})();
`;
