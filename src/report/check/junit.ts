import type { CheckReport, Finding, RuleApplied } from '../../model/finding.js';
import { visible, visibleLine } from '../told/visible.js';
import { quotedPlace, valueOf, whereOf } from './finding-words.js';

/** What XML 1.0 cannot hold in any form: most control characters, halves of surrogate pairs, and two that are none. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML, whatever characters are in it. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

const attribute = (name: string, value: string | number): string => ` ${name}="${xmlText(visibleLine(String(value)))}"`;

function testcase(report: CheckReport, finding: Finding): string {
  const { rule, link, message, at, others } = finding;
  const body = [
    message,
    quotedPlace(at),
    ...others.map((place) => quotedPlace(place)),
    `rule ${rule}: ${valueOf(report, finding)} (${link})`,
  ];
  return [
    `    <testcase${attribute('classname', rule)}${attribute('name', `${whereOf(at)}: ${message}`)} time="0">`,
    `      <failure${attribute('message', message)}${attribute('type', finding.severity)}>${xmlText(body.join('\n'))}</failure>`,
    '    </testcase>',
  ].join('\n');
}

/** One suite for each rule; a rule that nothing breaks is a test that passes. */
function suiteOf(report: CheckReport, { name, title }: RuleApplied): string {
  const broken = report.findings.filter(({ rule }) => rule === name);
  const passed = `    <testcase${attribute('classname', name)}${attribute('name', title)} time="0"/>`;
  const cases = broken.length === 0 ? [passed] : broken.map((finding) => testcase(report, finding));
  const counts = `${attribute('tests', cases.length)}${attribute('failures', broken.length)} errors="0" time="0"`;
  return [`  <testsuite${attribute('name', name)}${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

function inputSuite({ unreadable }: CheckReport): string[] {
  if (unreadable.length === 0) return [];
  const cases = unreadable.map(({ source, message, code }) =>
    [
      `    <testcase classname="inputs"${attribute('name', source)} time="0">`,
      `      <error${attribute('message', message)}${attribute('type', code)}/>`,
      '    </testcase>',
    ].join('\n'),
  );
  const counts = `${attribute('tests', cases.length)} failures="0"${attribute('errors', cases.length)} time="0"`;
  return [[`  <testsuite name="inputs"${counts}>`, ...cases, '  </testsuite>'].join('\n')];
}

/** What a check came to as JUnit XML, which every build server shows. */
export function renderJunit(report: CheckReport): string {
  const { rules, findings, unreadable } = report;
  const passed = rules.filter(({ name }) => findings.every(({ rule }) => rule !== name)).length;
  const tests = passed + findings.length + unreadable.length;
  const counts = `${attribute('tests', tests)}${attribute('failures', findings.length)}${attribute('errors', unreadable.length)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="syndiff check"${counts} time="0">`,
    ...rules.map((rule) => suiteOf(report, rule)),
    ...inputSuite(report),
    '</testsuites>',
    '',
  ].join('\n');
}
