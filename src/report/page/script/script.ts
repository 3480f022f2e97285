/**
 * The page's only script, in plain browser JavaScript: it adds filters and folding to a page that works without it.
 * It writes text with `textContent` alone. Its hash is in the page's policy, so every change of it changes the page.
 */
export const script = `(function () {
  'use strict';
  var all = function (selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); };

  function filterCards(form) {
    var cards = all('.card');
    var groups = all('.kind').concat(all('.severity'));
    function update() {
      var severities = all('input[name=severity]:checked', form).map(function (box) { return box.value; });
      var kind = form.elements.kind.value;
      var pair = form.elements.pair ? form.elements.pair.value : '';
      var shown = 0;
      cards.forEach(function (card) {
        var fits = severities.indexOf(card.dataset.severity) >= 0 && (!kind || card.dataset.kind === kind) && (!pair || card.dataset.pair === pair);
        card.hidden = !fits;
        if (fits) shown += 1;
      });
      groups.forEach(function (group) {
        if (group.querySelector('.card')) group.hidden = !group.querySelector('.card:not([hidden])');
      });
      document.getElementById('shown').textContent = shown === cards.length ? '' : shown + ' of ' + cards.length + ' differences shown';
    }
    form.addEventListener('change', update);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reveal', function () { form.reset(); update(); });
    form.hidden = false;
  }

  function foldEqual(group) {
    var number = Number(group.dataset.equal);
    if (number < 3) return;
    var row = document.createElement('tr');
    var cell = document.createElement('td');
    var button = document.createElement('button');
    var body = document.createElement('tbody');
    [[row, 'row'], [cell, 'cell'], [body, 'rowgroup']].forEach(function (entry) { entry[0].setAttribute('role', entry[1]); });
    cell.colSpan = 2;
    cell.className = 'fold';
    button.type = 'button';
    body.className = 'folding';
    function show(open) {
      group.hidden = !open;
      button.setAttribute('aria-expanded', String(open));
      button.textContent = (open ? 'Fold ' : 'Show ') + number + ' equal sentences';
    }
    button.addEventListener('click', function () { show(group.hidden); });
    group.addEventListener('reveal', function () { show(true); });
    cell.appendChild(button);
    row.appendChild(cell);
    body.appendChild(row);
    group.parentNode.insertBefore(body, group);
    show(false);
  }

  function reveal() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    var target = id && document.getElementById(id);
    if (!target) return;
    var form = document.getElementById('filters');
    if (target.closest('[hidden]') && target.closest('#changed') && form) form.dispatchEvent(new Event('reveal'));
    var group = target.closest('tbody[hidden]');
    if (group) group.dispatchEvent(new Event('reveal'));
    for (var at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  }

  var form = document.getElementById('filters');
  if (form) filterCards(form);
  all('tbody[data-equal]').forEach(foldEqual);
  window.addEventListener('hashchange', reveal);
  reveal();
})();
`;
