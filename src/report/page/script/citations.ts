/** A button on each card that copies what it tells as one line, with where it is from. */
export const citations = `
  function plain(element) {
    var copy = element.cloneNode(true);
    all('.sr', copy).forEach(function (spoken) { spoken.remove(); });
    all('ins, del, mark', copy).forEach(function (mark) { mark.textContent = '[' + mark.textContent + ']'; });
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  }

  function citation(card) {
    var sides = all('dl > div', card).map(function (side) {
      return plain(side.querySelector('dt')) + ': \\u201c' + plain(side.querySelector('dd')) + '\\u201d';
    });
    var file = location.pathname.split('/').pop() + '#' + card.id;
    var maker = document.querySelector('meta[name=generator]').content;
    return plain(card.querySelector('h5')) + '. ' + sides.join(' \\u2192 ') + '. ' + plain(card.querySelector('.why'))
      + ' (' + document.title + '; ' + maker + '; ' + file + ')';
  }

  /** Where the clipboard is closed to the page, the line is selected for the reader to copy. */
  function copyText(text, card) {
    var done = function () { say('Citation copied'); };
    var offer = function () {
      var old = card.querySelector('.citation');
      if (old) old.remove();
      var field = make('textarea', 'citation');
      field.readOnly = true;
      field.rows = 3;
      field.value = text;
      field.setAttribute('aria-label', 'Citation');
      card.appendChild(field);
      field.focus();
      field.select();
      say('Citation selected, ready to be copied');
    };
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, offer);
    else offer();
  }

  function startCitations() {
    all('.card .links').forEach(function (links) {
      var button = make('button', 'cite', 'Copy as citation');
      button.type = 'button';
      links.appendChild(button);
    });
    document.addEventListener('click', function (event) {
      var button = event.target.closest('.cite');
      if (!button) return;
      var card = button.closest('.card');
      copyText(citation(card), card);
    });
  }
`;
