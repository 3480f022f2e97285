import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare, readArticles, reporters } from '../../src/index.js';
import { recordLine } from '../../src/report/report.js';
import { inSandbox } from './sandbox.js';

const TEXT =
  'The ferry across the Ardle was stopped on Tuesday evening after its engine had filled the lower deck with smoke, the council said.';
const articles = ['Harbour Post', 'Ardle Herald'].map((outlet) => articleFrom({ text: TEXT, outlet, title: 'Ferry' }));
const report = compare(articles);

async function readBack(name: string, content: string) {
  return inSandbox({ [name]: content }, async (folder) => {
    const { articles: found, warnings } = await readArticles([folder]);
    return { found: found.length, codes: warnings.map(({ code }) => code) };
  });
}

describe('readArticles(…) sets aside with one warning what syndiff wrote itself', () => {
  test.each([
    ['report.html', reporters.html],
    ['report.json', reporters.json],
    ['report.jsonl', reporters.jsonl],
    ['report.csv', reporters.csv],
    ['report.txt', reporters.text],
  ])('%s', async (name, reporter) => {
    const content = reporter(report, {});
    expect(await readBack(name, content)).toEqual({ found: 0, codes: ['own-file'] });
  });

  test('records behind warnings', async () => {
    const warning = recordLine({ type: 'warning', code: 'empty', source: 'a.txt', message: 'it holds no text' });
    expect(await readBack('all.jsonl', warning + reporters.jsonl(report, {}))).toEqual({
      found: 0,
      codes: ['own-file'],
    });
  });

  test('a baseline', async () => {
    const line = recordLine({ rule: 'too-short', outlet: null, id: 'f0123456789abcdef', count: 1, what: '' });
    expect(await readBack('syndiff.baseline.jsonl', line)).toEqual({ found: 0, codes: ['own-file'] });
  });
});

describe('readArticles(…) reads', () => {
  test('records of articles with their texts, warnings above them or not', async () => {
    const lines = articles.map((article) => recordLine({ type: 'article', ...article })).join('');
    const warning = recordLine({ type: 'warning', code: 'empty', source: 'a.txt', message: 'it holds no text' });
    expect(await readBack('articles.jsonl', lines)).toEqual({ found: 2, codes: [] });
    expect((await readBack('articles.jsonl', warning + lines)).found).toBe(2);
  });

  test.each([
    [
      'a.jsonl',
      `${JSON.stringify({ type: 'article', text: TEXT })}\n${JSON.stringify({ type: 'summary', text: TEXT })}\n`,
    ],
    ['a.jsonl', `${JSON.stringify({ type: 'summary', text: TEXT, id: 7 })}\n${JSON.stringify({ text: TEXT })}\n`],
    [
      'a.html',
      `<!doctype html><html><head><meta name="generator" content="Quill 3"></head><body><p>${TEXT}</p></body></html>`,
    ],
    ['a.txt', `syndiff 2 reports compared\n\n${TEXT}`],
  ])('what others wrote: %s', async (name, content) => {
    const { found, codes } = await readBack(name, content);
    expect(found).toBeGreaterThan(0);
    expect(codes).not.toContain('own-file');
  });
});

describe('readArticles(…) warns of a file that is not what its name says', () => {
  test.each([
    ['a.pdf', TEXT, ['misnamed']],
    ['a.docx', `<!doctype html><html><body><p>${TEXT}</p></body></html>`, ['misnamed']],
    ['a.pdf', '%PDF-1.7 and nothing more', ['damaged']],
    ['a.txt', TEXT, []],
  ])('%s', async (name, content, codes) => {
    expect((await readBack(name, content)).codes).toEqual(codes);
  });
});
