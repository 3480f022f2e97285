/** Runs of equal sentences fold to one line side by side; one text is read unfolded. */
export const folds = `
  var folds = [];

  function foldEqual(group) {
    var number = Number(group.dataset.equal);
    if (number < 3) return;
    var row = make('tr');
    var cell = make('td', 'fold');
    var button = make('button');
    var body = make('tbody', 'folding');
    [[row, 'row'], [cell, 'cell'], [body, 'rowgroup']].forEach(function (entry) { entry[0].setAttribute('role', entry[1]); });
    cell.colSpan = 2;
    button.type = 'button';
    function show(open) {
      group.hidden = !open;
      body.classList.toggle('open', open);
      button.setAttribute('aria-expanded', String(open));
      button.textContent = (open ? 'Fold ' : 'Show ') + number + ' equal sentences';
    }
    button.addEventListener('click', function () { show(group.hidden); drawRibbons(); });
    group.addEventListener('reveal', function () { show(true); });
    cell.appendChild(button);
    row.appendChild(cell);
    body.appendChild(row);
    group.parentNode.insertBefore(body, group);
    folds.push({ group: group, show: show });
    show(true);
  }

  function foldAll(open) {
    folds.forEach(function (fold) { fold.show(open); });
    drawRibbons();
  }

  function toggleFolds() {
    if (folds.length === 0) { say('No run of equal sentences is long enough to fold'); return; }
    var open = folds.some(function (fold) { return fold.group.hidden; });
    foldAll(open);
    say(open ? 'Equal sentences shown' : 'Equal sentences folded');
  }
`;
