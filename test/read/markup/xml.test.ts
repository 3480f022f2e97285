import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { withCharacters } from '../../../src/read/markup/xml-entities.js';
import { scanTags } from '../../../src/read/markup/xml-scan.js';
import { childAt, rawTextOf, treeOf, type XmlElement } from '../../../src/read/markup/xml-tree.js';
import { readXml, readXmlText, rootNameIn } from '../../../src/read/markup/xml.js';
import { processorClock } from '../../house/processor-clock.js';

type Plain = readonly [
  name: string,
  attributes: readonly (readonly [string, string])[],
  children: readonly (Plain | string)[],
];

const plain = (element: XmlElement): Plain => [
  element.name,
  [...element.attributes],
  element.children.map((child) => (typeof child === 'string' ? child : plain(child))),
];

/** The same tree by a conforming parser. */
function plainBySaxes(text: string): Plain {
  type Open = [string, [string, string][], (Open | string)[]];
  const stack: Open[] = [['', [], []]];
  const parser = new SaxesParser();
  const add = (words: string): void => {
    const children = stack.at(-1)?.[2] ?? [];
    if (stack.length < 2 || words === '') return;
    if (typeof children.at(-1) === 'string') children[children.length - 1] = String(children.at(-1)) + words;
    else children.push(words);
  };
  parser.on('opentag', ({ name, attributes }) => {
    const opened: Open = [name, Object.entries(attributes), []];
    stack.at(-1)?.[2].push(opened);
    stack.push(opened);
  });
  parser.on('closetag', () => stack.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return stack[0]?.[2][0] as Plain;
}

const NAME = fc.constantFrom('a', 'b', 'item', 'body.head', 'x-y', 'é');
const WORDS = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\n', '&amp;', '&#8217;', '&lt;', '漢', '"', "'", '>'),
  maxLength: 8,
});
const VALUE = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '&amp;', '&#x27;', '>', '/', '='), maxLength: 6 });
const CDATA = fc
  .string({ unit: fc.constantFrom('a', '<', '>', '&', ']', ' '), maxLength: 6 })
  .filter((text) => !text.includes(']]>'));

const { element: ELEMENT } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc
    .tuple(
      NAME,
      fc.uniqueArray(fc.tuple(NAME, VALUE, fc.constantFrom('"', "'")), { selector: ([name]) => name, maxLength: 3 }),
      fc.array(tie('inside'), { maxLength: 4 }),
    )
    .map(([name, given, inner]) => {
      const attributes = given.map(([key, value, quote]) => ` ${key}=${quote}${value}${quote}`).join('');
      return inner.length === 0 ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner.join('')}</${name}>`;
    }),
  inside: fc.oneof(
    { depthSize: 'small' },
    WORDS,
    CDATA.map((text) => `<![CDATA[${text}]]>`),
    fc.constantFrom('<!-- aside -->', '<?target data?>'),
    tie('element'),
  ),
}));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the tree of XML', () => {
  test('treeOf(x) is what a conforming parser makes of a well-formed x', () => {
    fc.assert(
      fc.property(ELEMENT, (text) => {
        const tree = treeOf(text, 0, { known: new Map() });
        if (!('root' in tree) || tree.root === null) throw new Error('refused');
        expect([plain(tree.root), tree.fault]).toEqual([plainBySaxes(text), null]);
      }),
      { numRuns: 300 },
    );
  });

  test('treeOf(x) finds a fault in every x that a conforming parser refuses for its tags', () => {
    for (const text of [
      '<a><b></a>',
      '<a></b></a>',
      '<a',
      '<a>',
      '<a>1 < 2</a>',
      '<a/><b/>',
      '<a><![CDATA[x</a>',
      '<a><!-- x</a>',
    ]) {
      expect(() => plainBySaxes(text)).toThrow();
      expect({ text, tree: treeOf(text, 0, { known: new Map() }) }).toMatchObject({
        tree: { fault: { what: expect.any(String) } },
      });
    }
  });

  test('treeOf(x) reads a lone ampersand, an unknown reference, bare attributes and tags that cross as people mean them', () => {
    const tree = treeOf('<a href=one b><i>fish & chips &c; <b>x</i> y</b></a> tail', 0, { known: new Map() });
    expect('root' in tree && tree.root !== null && [rawTextOf(tree.root), [...tree.root.attributes]]).toEqual([
      'fish & chips &c; x y',
      [
        ['href', 'one'],
        ['b', ''],
      ],
    ]);
  });

  test('treeOf parts names from namespaces, and knows customary prefixes that are not declared', () => {
    const text = '<r xmlns="u:r" xmlns:p="u:p"><p:a/><b xmlns=""><c/></b><media:credit/><p:d xmlns:p="u:q"/></r>';
    const tree = treeOf(text, 0, { known: new Map([['media', 'u:m']]) });
    const root = 'root' in tree ? tree.root : null;
    expect(root?.children.map((child) => (typeof child === 'string' ? child : [child.name, child.space]))).toEqual([
      ['a', 'u:p'],
      ['b', ''],
      ['credit', 'u:m'],
      ['d', 'u:q'],
    ]);
    expect(childAt(root ?? undefined, 'b', 'c')?.space).toBe('');
  });

  test('withCharacters(x) resolves HTML’s names, numbers and the numbers of windows-1252, and leaves the rest', () => {
    expect(withCharacters('&eacute;&hellip;&nbsp;&#x201C;&#150;&lt;&zwj;')).toBe('é…\u00A0“–<\u200D');
    expect(withCharacters('a&b=1;&unknownname; &; &#0; &#xD800; &#1114112; & x')).toBe(
      'a&b=1;&unknownname; &; \uFFFD \uFFFD \uFFFD & x',
    );
    expect(withCharacters('&amp;amp;')).toBe('&amp;');
  });

  test('scanTags(x) accounts for every character that is no markup, whatever x is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', 'a', '!', '-', '[', ']', '"', '=', ' ', '?'), maxLength: 40 }),
        (text) => {
          let seen = '';
          const listener = { open: () => 'go' as const, close: () => undefined, fault: () => undefined };
          scanTags(text, 0, { ...listener, text: (words) => (seen += words) });
          const first = text.indexOf('<');
          expect(seen.startsWith(first < 0 ? text : text.slice(0, first))).toBe(true);
          expect(seen.length).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('reading XML files', () => {
  const rooted = async (bytes: Uint8Array, stated: string | null = null): Promise<string> => {
    const read = await readXml(bytes, stated);
    return 'root' in read ? `${read.encoding}: ${rawTextOf(read.root)}` : read.code;
  };

  test('readXml reads bytes by mark, by what is stated, by what is declared and by what they are', async () => {
    const body = '<a>caf\u00E9</a>';
    const utf16 = Uint8Array.from([0xfe, 0xff, ...[...body].flatMap((char) => [0, char.charCodeAt(0)])]);
    const latin = (declared: string): Uint8Array => Buffer.from(`<?xml version="1.0"${declared}?>${body}`, 'latin1');
    expect(await rooted(utf16)).toBe('utf-16be: café');
    expect(await rooted(utf16.slice(2))).toBe('utf-16be: café');
    expect(await rooted(latin(' encoding="iso-8859-1"'))).toBe('windows-1252: café');
    expect(await rooted(latin(" encoding = 'ISO-8859-5'"))).toBe('iso-8859-5: cafщ');
    expect(await rooted(latin(' encoding="utf-8"'), 'iso-8859-1')).toBe('windows-1252: café');
    expect(await rooted(bytesOf(`<?xml version="1.0"?>${body}`))).toBe('utf-8: café');
  });

  test('readXml passes over a DOCTYPE that points elsewhere or declares no entity', async () => {
    const pointing = '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">';
    expect(await rooted(bytesOf(`<?xml version="1.0"?><!-- a > b -->${pointing}<rss>x</rss>`))).toBe('utf-8: x');
    expect(await rooted(bytesOf('<!DOCTYPE a [<!ELEMENT a (#PCDATA)><!-- ]> -->]><a>x</a>'))).toBe('utf-8: x');
    expect(await rooted(bytesOf('<a><![CDATA[<!DOCTYPE b [<!ENTITY c "d">]>]]></a>'))).toBe(
      'utf-8: <!DOCTYPE b [<!ENTITY c "d">]>',
    );
  });

  const ENTITY = '<!ENTITY a "b">';
  test.each([
    ['an entity', `<!DOCTYPE a [${ENTITY}]><a>&a;</a>`],
    ['an entity behind a public identifier', `<!DOCTYPE a PUBLIC "x" "y" [ <!-- c --> ${ENTITY} ] ><a/>`],
    ['an external entity', '<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]><a/>'],
    ['two DOCTYPEs', '<!DOCTYPE a><!DOCTYPE a><a/>'],
    ['an entity in a DOCTYPE that does not end', `<!DOCTYPE a [${ENTITY}<a>`],
  ])('readXml refuses %s', async (_, text) => {
    expect(await rooted(bytesOf(text))).toBe('unsafe-xml');
  });

  test('readXml names what is not well-formed and its line', async () => {
    const read = await readXml(bytesOf('<a>\n<b>1 < 2</b>\n</a>'), null);
    expect(read).toMatchObject({ fault: 'a < begins no tag (line 2)' });
  });

  test('readXml has a warning for what holds no element', async () => {
    expect(await rooted(bytesOf('no markup here'))).toBe('bad-record');
    expect(await rooted(bytesOf(' \n'))).toBe('empty');
    expect(await rooted(Uint8Array.from({ length: 300 }, (_, i) => i % 7))).toBe('binary');
  });

  test('rootNameIn(head) is the name of the root behind declarations, comments and a DOCTYPE', () => {
    expect(rootNameIn('<?xml version="1.0"?>\n<!-- <b> --><!DOCTYPE nitf SYSTEM "x>y">\n<rdf:RDF a="b">')).toBe(
      'rdf:RDF',
    );
    expect(rootNameIn('\0<\0r\0s\0s\0>')).toBe('rss');
    expect(rootNameIn('plain words')).toBeNull();
  });
});

describe('XML that is made to harm', () => {
  const lols = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const MB = 1024 ** 2;
  /** Of this process, in microseconds: the machine may be busy with others. */
  const SECOND = 1000;
  const CASES: readonly (readonly [string, () => string])[] = [
    ['a billion laughs', () => `<!DOCTYPE a [<!ENTITY l0 "lol">${lols}]><a>&l9;</a>`],
    ['quadratic entities', () => `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(100_000)}">]><a>${'&x;'.repeat(100_000)}</a>`],
    ['100,000 elements inside one another', () => '<a>'.repeat(100_000)],
    ['an attribute of 10 MB', () => `<a b="${'x'.repeat(10 * MB)}"/>`],
    ['three million elements', () => `<a>${'<b/>'.repeat(3_000_000)}</a>`],
    [
      'a namespace for each element',
      () => `<a>${Array.from({ length: 50_000 }, (_, i) => `<b xmlns:c${i}="${i}"/>`).join('')}</a>`,
    ],
  ];
  test.each(CASES)('readXml(%s) is refused within a second and 256 MB', async (_, make) => {
    const bytes = bytesOf(make());
    const [spent, before] = [processorClock(), process.memoryUsage().heapUsed];
    expect(await readXml(bytes, null)).toMatchObject({ code: 'unsafe-xml' });
    expect(spent()).toBeLessThan(SECOND);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(256 * MB);
  });

  const LONG: readonly (readonly [string, string])[] = [
    ['comments that do not end', '<!--'.repeat(500_000)],
    ['declarations that do not end', '<a>' + '<!'.repeat(1_000_000)],
    ['instructions that do not end', '<a>' + '<?'.repeat(1_000_000)],
    ['sections that do not end', '<a>' + '<![CDATA['.repeat(200_000)],
    ['quotation marks', '<a>' + `<b c="<b c='`.repeat(150_000)],
    ['lone angle brackets', '<a>' + '<'.repeat(2_000_000)],
    ['ampersands', '<a>' + '&'.repeat(2_000_000)],
    ['references that do not end', '<a>' + '&#x'.repeat(700_000)],
    ['tags that close nothing', '<a>' + '<b>'.repeat(200) + '</c>'.repeat(500_000)],
    ['attributes without end', `<a ${'b=c '.repeat(500_000)}>`],
    ['a name without end', `<a><${'b'.repeat(2_000_000)}`],
    ['white space', `<a ${' '.repeat(2_000_000)}`],
    ['declarations before the root', '<?x>'.repeat(500_000)],
  ];
  test.each(LONG)('readXmlText(2 MB of %s) takes less than a second', (_, text) => {
    const spent = processorClock();
    readXmlText(text);
    expect(spent()).toBeLessThan(SECOND);
  });
});
