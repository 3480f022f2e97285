/** Filters for the cards: severity, kind, outlet, words. How many are left is said. */
export const filters = `
  function filterCards(form) {
    var cards = all('.card');
    var groups = all('.kind').concat(all('.severity'));
    var field = function (name) { return form.elements[name] ? form.elements[name].value : ''; };
    function update() {
      var severities = all('input[name=severity]:checked', form).map(function (box) { return box.value; });
      var kind = field('kind');
      var outlet = field('outlet');
      var words = field('words').trim().toLowerCase();
      var shown = 0;
      cards.forEach(function (card) {
        var data = card.dataset;
        var fits = severities.indexOf(data.severity) >= 0 && (!kind || data.kind === kind)
          && (!outlet || data.outlets.split(' ').indexOf(outlet) >= 0)
          && (!words || card.textContent.toLowerCase().indexOf(words) >= 0);
        card.hidden = !fits;
        if (fits) shown += 1;
      });
      groups.forEach(function (group) {
        if (group.querySelector('.card')) group.hidden = !group.querySelector('.card:not([hidden])');
      });
      byId('shown').textContent = shown === cards.length ? '' : shown + ' of ' + cards.length + ' differences shown';
    }
    form.addEventListener('input', update);
    form.addEventListener('change', update);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reveal', function () { form.reset(); update(); });
    form.hidden = false;
  }
`;
