/** What a link goes to is shown, whatever hides it: filters, folds, switches. */
export const reveal = `
  function openAround(target) {
    var form = byId('filters');
    if (form && target.closest('#changed [hidden]')) form.dispatchEvent(new Event('reveal'));
    var group = target.closest('tbody[hidden]');
    if (group) group.dispatchEvent(new Event('reveal'));
    var linked = byId('linked');
    if (target.closest('table[hidden]') && linked) { linked.checked = true; link(true); }
    var style = byId('show-style');
    if (style && target.closest('.if-style')) style.checked = true;
    var disagreed = byId('disagreed');
    if (disagreed && target.closest('tr.agreed')) disagreed.checked = false;
    for (var at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  }

  function reveal() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    var target = id && byId(id);
    if (!target) return;
    openAround(target);
    target.scrollIntoView();
  }
`;
