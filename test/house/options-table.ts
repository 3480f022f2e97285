import { OPTIONS, flagName, type OptionSpec } from '../../src/model/options.js';

const START = '<!-- options: begin (npm run docs:options) -->';
const END = '<!-- options: end -->';

function valuesOf(spec: OptionSpec): string {
  switch (spec.type) {
    case 'flag':
      return '';
    case 'count':
      return `${spec.min} to ${spec.max} ${spec.unit}`;
    case 'days':
      return 'a span such as `7d`, `36h`';
    case 'moment':
      return 'a day such as `2021-09-01`, or a span such as `30d`';
    case 'name':
      return 'a name';
    case 'size':
      return `a size, from ${spec.min / 1024 ** 2}mb`;
    case 'ref':
      return 'a git ref';
    case 'address':
      return 'a web address';
    case 'path':
      return 'a path';
    case 'encoding':
      return 'the name of an encoding';
    case 'rule':
      return `\`${spec.form.replace(/\|/g, '\\|')}\``;
    case 'choice':
    case 'choices':
      return spec.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'list':
      return `\`${spec.form}\``;
  }
}

function defaultOf(spec: OptionSpec): string {
  if (spec.type === 'size') return `${spec.default / 1024 ** 3}gb`;
  if (spec.type === 'flag') return spec.default ? 'on' : 'off';
  const isNone = spec.default === null || (typeof spec.default === 'object' && spec.default.length === 0);
  return isNone ? '–' : String(spec.default);
}

function rowOf([name, spec]: [string, OptionSpec]): string {
  const flag = `\`--${flagName(name)}\`` + (spec.alias === undefined ? '' : `, \`-${spec.alias}\``);
  const commands = spec.commands?.join(', ') ?? 'all';
  return `| ${flag} | ${commands} | ${valuesOf(spec)} | ${defaultOf(spec)} | ${spec.help} |`;
}

/** The options as a Markdown table, from the one place that defines them. */
export function optionsTable(): string {
  const rows = Object.entries(OPTIONS).map((entry) => rowOf(entry as [string, OptionSpec]));
  return ['| flag | commands | values | default | what it does |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** What stands between the markers, or null where a marker is missing. */
export function tableIn(readme: string): string | null {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  return start < 0 || end < start ? null : readme.slice(start + START.length, end).trim();
}

/** The same text with the table of today between the markers. */
export function withTable(readme: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  return `${readme.slice(0, start + START.length)}\n\n${optionsTable()}\n\n${readme.slice(end)}`;
}
