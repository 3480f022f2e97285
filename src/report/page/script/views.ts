/**
 * One text or two. Two texts are one table, so its columns scroll together; when they are to scroll on their own, each
 * column is copied into a box of its own, without the names of places, which stay in the table.
 */
export const views = `
  function copyColumn(table, side) {
    var name = all('thead th', table)[side === 'left' ? 0 : 1].textContent;
    var pane = make('div', 'pane');
    pane.tabIndex = 0;
    pane.setAttribute('role', 'region');
    pane.setAttribute('aria-label', name);
    pane.appendChild(make('p', 'pane-name', name));
    all('td.' + side + ':not(.none)', table).forEach(function (cell) {
      var copy = cell.cloneNode(true);
      var part = make('div', cell.className + ' part');
      all('[id]', copy).forEach(function (element) { element.removeAttribute('id'); });
      all('.was', copy).forEach(function (element) { element.remove(); });
      while (copy.firstChild) part.appendChild(copy.firstChild);
      pane.appendChild(part);
    });
    return pane;
  }

  function link(isLinked) {
    all('.sheet').forEach(function (sheet) {
      var table = sheet.querySelector('table');
      var old = sheet.querySelector('.panes');
      if (old) old.remove();
      table.hidden = !isLinked;
      if (isLinked) return;
      var panes = make('div', 'panes');
      panes.appendChild(copyColumn(table, 'left'));
      panes.appendChild(copyColumn(table, 'right'));
      sheet.appendChild(panes);
    });
    drawRibbons();
  }

  function startViews() {
    var one = byId('view-one');
    if (!one) return;
    var two = byId('view-two');
    var linked = byId('linked');
    function changed() {
      if (one.checked && !linked.checked) { linked.checked = true; link(true); }
      foldAll(one.checked);
    }
    one.addEventListener('change', changed);
    two.addEventListener('change', changed);
    linked.addEventListener('change', function () { link(linked.checked); });
    all('.minimap svg').forEach(function (svg) {
      svg.addEventListener('click', function (event) {
        if (event.target.closest('a')) return;
        var nearest = all('a', svg).map(function (mark) {
          return { mark: mark, far: Math.abs(middle(mark, event.clientY)) };
        }).sort(function (a, b) { return a.far - b.far; })[0];
        if (nearest) location.hash = nearest.mark.getAttribute('href');
      });
    });
    if (window.ResizeObserver) {
      var observer = new ResizeObserver(function (entries) { entries.forEach(function (entry) { ribbonsOf(entry.target); }); });
      all('.sheet').forEach(function (sheet) { observer.observe(sheet); });
    }
    changed();
  }

  function toggleView() {
    var next = byId(isTwo() ? 'view-one' : 'view-two');
    if (!next) return;
    next.checked = true;
    next.dispatchEvent(new Event('change'));
    say(isTwo() ? 'Both texts side by side' : 'One text with the marks in it');
  }
`;
