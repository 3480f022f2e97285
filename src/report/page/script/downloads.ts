/**
 * Inflates and unpacks the data that travels in a large page and hands it out as the files that the command writes. The table of
 * columns and the guard against formulas are those of the CSV reporter; a test holds the two against each other.
 */
export const downloads = `
  function unpack(packed) {
    function value(item) {
      if (typeof item === 'number') return item < 0 ? packed.texts[-1 - item] : item;
      if (!Array.isArray(item)) return item;
      if (item[0] === 0) return item.slice(1).map(value);
      if (item[0] === -1) return item[1];
      if (item[0] === -2) return packed.texts[item[1]].slice(item[2], item[3]);
      var record = Object.create(null);
      packed.shapes[item[0] - 1].forEach(function (name, at) { record[packed.texts[name]] = value(item[at + 1]); });
      return record;
    }
    return value(packed.value);
  }

  var UNSAFE = /[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]|\\p{Cs}/gu;
  var FORMULA = /^(?:[\\t\\r\\n]|[\\s"'\\u200b-\\u200f\\u2060\\ufeff]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20|%])/;

  function standIn(sign) {
    var code = sign.codePointAt(0);
    if (code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029) return '\\n';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\\u2421';
    if (code >= 0x202a && code <= 0x2069) return '\\u27e8U+' + code.toString(16).toUpperCase() + '\\u27e9';
    return '\\ufffd';
  }

  function csvCell(value) {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return String(value);
    var shown = value.replace(/\\r\\n/g, '\\n').replace(UNSAFE, standIn);
    var guarded = FORMULA.test(value) || FORMULA.test(shown) ? "'" + shown : shown;
    return /[",\\r\\n]/.test(guarded) ? '"' + guarded.replace(/"/g, '""') + '"' : guarded;
  }

  var SEVERITIES = ['high', 'medium', 'low', 'style'];
  var KINDS = ['number', 'negation', 'name', 'date', 'quote', 'credit', 'attribution', 'hedge', 'headline', 'sentence',
    'paragraph', 'order', 'wording', 'inflection', 'spelling', 'typography'];

  function inOrder(a, b) {
    var start = function (span) { return span ? span.start : -1; };
    return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
      || start(a.left) - start(b.left) || start(a.right) - start(b.right) || (a.id < b.id ? -1 : Number(a.id > b.id));
  }

  function csvOf(report) {
    var articles = new Map(report.articles.map(function (article) { return [article.id, article]; }));
    var head = 'severity,kind,type,left_outlet,left_article,left_source,right_outlet,right_article,right_source,left_text,'
      + 'right_text,reason,sentences,passage,id,left_start,left_end,right_start,right_end,reason_code';
    var rows = report.divergences.slice().sort(inOrder).map(function (found) {
      var side = function (id) { var article = articles.get(id); return article ? [article.outlet || article.source, id, article.source] : [null, id, null]; };
      var span = function (at) { return at ? [at.start, at.end] : [null, null]; };
      return [found.severity, found.kind, found.type].concat(side(found.pair[0]), side(found.pair[1]),
        [found.leftText, found.rightText, found.reason, found.sentences, found.passage, found.id], span(found.left), span(found.right), [found.reasonCode]).map(csvCell).join(',');
    });
    return [head].concat(rows).map(function (row) { return row + '\\r\\n'; }).join('');
  }

  function save(name, type, content) {
    var link = make('a');
    link.href = URL.createObjectURL(new Blob([content], { type: type }));
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  /** Base64 of a deflated text; the policy of the page closes the shorter way over an address. */
  function inflate(text) {
    var bytes = Uint8Array.from(atob(text), function (sign) { return sign.charCodeAt(0); });
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
  }

  function saveAs(format) {
    inflate(byId('packed').textContent).then(JSON.parse).then(unpack).then(function (report) {
      if (format === 'csv') save('report.csv', 'text/csv', csvOf(report));
      else save('report.json', 'application/json', JSON.stringify(report) + '\\n');
    }).catch(function () { say('The data in this page is damaged; ask for the page again'); });
  }

  /** Browsers from before 2023 may lack what unpacks; then the note without a script stays. */
  function startDownloads() {
    var canInflate = typeof DecompressionStream === 'function';
    all('.unscripted').forEach(function (element) { element.hidden = canInflate; });
    all('[data-save]').forEach(function (button) {
      button.hidden = !canInflate;
      button.addEventListener('click', function () { saveAs(button.dataset.save); });
    });
  }
`;
