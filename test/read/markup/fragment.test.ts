import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeHtml, textOfHtml, textOfPlain } from '../../../src/read/markup/fragment.js';
import { findWords } from '../../../src/words/words.js';
import { processorClock } from '../../house/processor-clock.js';

describe('the running text of a fragment', () => {
  test('textOfHtml(x) parts paragraphs, items, rows and headings by blank lines and keeps single breaks', () => {
    const html =
      '<h2>Harbour</h2><p>One\n  two<br>three</p>four<ul><li>five</li><li>six</li></ul><table><tr><td>7</td><td>8</td></tr><tr><td>9</td></tr></table>';
    expect(textOfHtml(html)).toBe('Harbour\n\nOne two\nthree\n\nfour\n\nfive\n\nsix\n\n7 8\n\n9');
    expect(textOfHtml('one<br/><br />two')).toBe('one\n\ntwo');
  });

  test('textOfHtml(x) joins inline elements without adding or losing spaces', () => {
    expect(textOfHtml('re<b>open</b>ed <a href="x">on</a> <i> Monday</i>, <em>all</em>&nbsp;day')).toBe(
      'reopened on Monday, all day',
    );
    expect(textOfHtml('har&shy;bour \u200Bwall')).toBe('harbour wall');
  });

  test('textOfHtml(x) leaves out scripts, styles, comments, frames, pictures and their captions', () => {
    const html =
      '<p>one</p><script>if (a < b) document.write("<p>no</p>")</script><style>p > a {}</style><!-- no --><figure><img alt="no"><figcaption>no</figcaption></figure><iframe>no</iframe><p>two</p>';
    expect(textOfHtml(html)).toBe('one\n\ntwo');
  });

  test('textOfHtml(x) does not lose the rest behind a caption or frame that is never closed', () => {
    expect(textOfHtml('<p>one</p><iframe src="x"><p>two</p>')).toBe('one\n\ntwo');
    expect(textOfHtml('<p>one</p><figcaption>two<object><p>three</p>')).toBe('one\n\ntwo\n\nthree');
    expect(textOfHtml('one <script>two')).toBe('one');
  });

  test('textOfHtml(x) reads a < that begins no tag as a character', () => {
    expect(textOfHtml('1 < 2 & 3 > 2 <3 <')).toBe('1 < 2 & 3 > 2 <3 <');
  });

  const PARAGRAPH = fc.array(fc.constantFrom('harbour', 'wall', '16', 'café', '漢字'), { minLength: 1, maxLength: 6 });
  test('textOfHtml(paragraphs in tags) is the paragraphs', () => {
    fc.assert(
      fc.property(
        fc.array(PARAGRAPH, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('p', 'div', 'li', 'blockquote', 'P', 'xhtml:p'),
        (paragraphs, tag) => {
          const texts = paragraphs.map((words) => words.join(' '));
          const html = texts.map((text) => `<${tag} class='a>b'>\n ${text}</${tag}>`).join('\n');
          expect(textOfHtml(html)).toBe(texts.join('\n\n'));
        },
      ),
    );
  });

  test('textOfHtml(x) invents no word, whatever x is', () => {
    const unit = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b',
      '<img ',
      '>',
      '"',
      '&amp;',
      ' ',
      'harbour',
      '<!--',
      '-->',
      '<figure>',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (html) => {
        expect(findWords(textOfHtml(html)).length).toBeLessThanOrEqual(findWords(html).length + 2);
      }),
    );
  });

  test('textOfPlain(x) folds white space within lines and keeps lines and paragraphs', () => {
    expect(textOfPlain(' one\t two \r\n\r\n\r\n\r\nthree\nfour ')).toBe('one two\n\nthree\nfour');
  });

  test('looksLikeHtml(x) is true of tags and references only', () => {
    expect(['a <b>c</b>', 'a<br />', 'caf&eacute;', '&#8217;'].every(looksLikeHtml)).toBe(true);
    expect(['1 < 2 > 0', 'AT&T; you', 'a & b', '<3', 'x <- y'].some(looksLikeHtml)).toBe(false);
  });

  test.each(['<p>', '<figure>', '<iframe>', '<br>', '</p>', '&', '<a b="', '<script', 'a '])(
    'textOfHtml(%s, 300,000 times) takes less than a second',
    (piece) => {
      const spent = processorClock();
      textOfHtml(piece.repeat(300_000));
      expect(spent()).toBeLessThan(1000);
    },
  );
});
