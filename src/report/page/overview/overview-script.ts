import { ground } from '../script/ground.js';

/** Order and filters of the list. The page stands in the first order, so `outlets` is the order of the document. */
const list = `
  var ORDERS = {
    serious: function (data) { return Number(data.high); },
    reports: function (data) { return Number(data.reports); },
    uncredited: function (data) { return Number(data.uncredited); },
    share: function (data) { return Number(data.share); },
    latest: function (data) { return data.latest === undefined ? -Infinity : Number(data.latest); }
  };

  function startList(form, body) {
    var rows = all('tr', body).map(function (row, place) {
      return { row: row, place: place, words: row.cells[0].textContent.toLowerCase() };
    });
    var status = byId('shown');

    function sort() {
      var by = ORDERS[form.elements.order.value];
      var sorted = rows.slice().sort(function (a, b) {
        return (by ? by(b.row.dataset) - by(a.row.dataset) : 0) || a.place - b.place;
      });
      var piece = document.createDocumentFragment();
      sorted.forEach(function (entry) { piece.appendChild(entry.row); });
      body.appendChild(piece);
    }

    function filter() {
      var words = form.elements.words.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (entry) {
        var data = entry.row.dataset;
        var fits = (!form.elements.serious.checked || Number(data.high) > 0)
          && (!form.elements.uncredited.checked || Number(data.uncredited) > 0)
          && words.every(function (word) { return entry.words.indexOf(word) >= 0; });
        entry.row.hidden = !fits;
        if (fits) shown += 1;
      });
      status.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' families shown';
    }

    form.addEventListener('change', function (event) {
      if (event.target.name !== 'order') return;
      sort();
      say('Sorted: ' + event.target.selectedOptions[0].textContent);
    });
    form.addEventListener('input', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.hidden = false;
    // A browser that goes back to the page fills the form in again.
    window.addEventListener('pageshow', function () { sort(); filter(); });
    window.addEventListener('hashchange', function () {
      var target = byId(location.hash.slice(1));
      if (!target || !target.hidden) return;
      form.reset();
      sort();
      filter();
      target.scrollIntoView();
    });
  }
`;

/** The only script of an overview: it sorts and filters a list that stands there without it. */
export const overviewScript = `(function () {
  'use strict';${ground}${list}
  var form = byId('filters');
  var body = document.querySelector('.families tbody');
  if (form && body) startList(form, body);
})();
`;
