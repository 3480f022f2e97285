/** What the other parts of the page's script use. Plain browser JavaScript; text is written with `textContent` alone. */
export const ground = `
  var all = function (selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); };
  var byId = function (id) { return document.getElementById(id); };
  var isTwo = function () { var box = byId('view-two'); return Boolean(box && box.checked); };
  var isSeen = function (element) { return element.getClientRects().length > 0; };
  function say(text) { byId('said').textContent = text; }
  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
`;
