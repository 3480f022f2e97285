import { beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import { defaultLook, reporters } from '../../../src/report/report.js';
import { ROOT } from '../../house/files.js';
import { pairReport } from '../sample.js';

/** Rules that keep text of a report from becoming markup or program. */
const KEEPING = ['no-restricted-syntax', 'no-script-url', 'no-eval', 'no-new-func'];

/** Each way round the escaping, in a line that somebody might write. */
const WAYS_ROUND: readonly string[] = [
  'card.innerHTML = text;',
  'card.outerHTML = text;',
  'card.insertAdjacentHTML("beforeend", text);',
  'card.setHTMLUnsafe(text);',
  'range.createContextualFragment(text);',
  'document.write(text);',
  'document.writeln(text);',
  'eval(text);',
  'window.eval(text);',
  'const run = new Function(text);',
  'setTimeout("run()", 1);',
  'setInterval(`run(${text})`, 1);',
  'card.onclick = run;',
  'card.setAttribute("onclick", text);',
  'card.setAttribute("style", text);',
  'frame.srcdoc = text;',
  'link.href = "javascript:void 0";',
  'const card = <li dangerouslySetInnerHTML={{ __html: text }} />;',
  'const card = <li onClick="run()" />;',
  'const card = <li style="color: red" />;',
  'const frame = <iframe srcdoc={text} />;',
];

const HARMLESS = [
  'card.textContent = text;',
  'card.addEventListener("click", run);',
  'card.setAttribute("aria-expanded", "true");',
  'setTimeout(run, 1);',
  'const card = <li class="card">{text}</li>;',
];

describe('the rules for src/report', () => {
  let rules: Linter.RulesRecord;

  beforeAll(async () => {
    const config = (await new ESLint({ cwd: ROOT }).calculateConfigForFile('src/report/report.ts')) as Linter.Config;
    rules = Object.fromEntries(KEEPING.map((name) => [name, config.rules?.[name] ?? 'off']));
  });

  const broken = (code: string): string[] =>
    new Linter()
      .verify(code, { rules, languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } })
      .map(({ ruleId, message }) => ruleId ?? message);

  test.each(WAYS_ROUND)('eslint refuses in src/report: %s', (line) => {
    expect(broken(line)).not.toEqual([]);
    expect(KEEPING).toEqual(expect.arrayContaining(broken(line)));
  });

  test.each(HARMLESS)('eslint allows in src/report: %s', (line) => {
    expect(broken(line)).toEqual([]);
  });

  test('reporters.html carries a script that keeps the rules too', () => {
    const html = reporters.html(pairReport(), defaultLook);
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) => code ?? '');
    expect(scripts).toHaveLength(1);
    expect(broken(scripts[0] ?? '')).toEqual([]);
  });
});
