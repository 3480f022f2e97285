/** Single keys that jump and switch. They can be turned off, and are silent where something is typed. */
export const keys = `
  var STOPS = '.card, .pair tr.changed, .pair tr.is-left-only, .pair tr.is-right-only, .pair tr.is-moved';

  function goTo(element) {
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
  }

  /** The first stop behind the one that has the focus, or behind the top of the window; and the same backwards. */
  function jump(selector, step) {
    var stops = all(selector).filter(isSeen);
    var focused = document.activeElement.closest(selector);
    var at = stops.indexOf(focused);
    if (at < 0) {
      var behind = stops.findIndex(function (stop) { return stop.getBoundingClientRect().top > 8; });
      at = behind < 0 ? stops.length - (step > 0 ? 1 : 0) : step > 0 ? behind - 1 : behind;
    }
    var next = stops[at + step];
    if (next) goTo(next); else say(step > 0 ? 'That was the last one' : 'That was the first one');
  }

  function startKeys() {
    var on = byId('keys-on');
    var help = byId('help');
    var store = function (act) { try { return act(window.localStorage); } catch (error) { return null; } };
    on.checked = store(function (kept) { return kept.getItem('syndiff-keys'); }) !== 'off';
    on.addEventListener('change', function () {
      store(function (kept) { kept.setItem('syndiff-keys', on.checked ? 'on' : 'off'); });
    });
    var actions = {
      n: function () { jump(STOPS, 1); },
      p: function () { jump(STOPS, -1); },
      ']': function () { jump('h2, h3', 1); },
      '[': function () { jump('h2, h3', -1); },
      s: toggleView,
      e: toggleFolds,
      '/': function () { var form = byId('filters'); if (form) form.elements.words.focus(); },
      '?': function () { help.open = !help.open; if (help.open) goTo(help.querySelector('summary')); }
    };
    document.addEventListener('keydown', function (event) {
      if (!on.checked || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target.closest('input:not([type=checkbox]):not([type=radio]), select, textarea')) return;
      if (!Object.prototype.hasOwnProperty.call(actions, event.key)) return;
      event.preventDefault();
      actions[event.key]();
    });
  }
`;
