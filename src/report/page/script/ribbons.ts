/** Side by side, a ribbon joins the two places of a passage that moved. */
export const ribbons = `
  var SVG = 'http://www.w3.org/2000/svg';

  function middle(element, top) {
    var box = element.getBoundingClientRect();
    return box.top + box.height / 2 - top;
  }

  function ribbonsOf(sheet) {
    var old = sheet.querySelector('.ribbons');
    if (old) old.remove();
    if (!isTwo() || innerWidth < 720) return;
    var ends = all('td.left .move[id]', sheet);
    if (ends.length === 0) return;
    var frame = sheet.getBoundingClientRect();
    var svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'ribbons');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('width', frame.width);
    svg.setAttribute('height', frame.height);
    ends.forEach(function (left, at) {
      var right = byId(left.id.replace(/left$/, 'right'));
      if (!right || !isSeen(left) || !isSeen(right)) return;
      var x = frame.width / 2 + (at % 3 - 1) * 6;
      var from = middle(left, frame.top);
      var to = middle(right, frame.top);
      var path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', 'M' + (x - 14) + ',' + from + 'C' + (x + 12) + ',' + from + ' ' + (x - 12) + ',' + to + ' ' + (x + 14) + ',' + to);
      svg.appendChild(path);
    });
    sheet.appendChild(svg);
  }

  function drawRibbons() { all('.sheet').forEach(ribbonsOf); }
`;
