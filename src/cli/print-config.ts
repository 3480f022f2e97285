import { checkConfigFrom, checkSettings } from './check/check-config.js';
import { FILE_OPTIONS } from './config-file.js';
import { EXIT } from './exit-codes.js';
import { settingsFrom, type Given, type Settings } from './settings.js';
import { RULE_NAMES } from '../model/finding.js';
import { settingOf } from '../check/check.js';
import { note, print } from './out/terminal.js';

/** Every rule that runs, with everything that is in force for it. */
function rulesInForce({ check, options }: Settings): Record<string, unknown> {
  const { settings } = checkSettings(check, options);
  return Object.fromEntries(
    RULE_NAMES.flatMap((name) => {
      const change = settings.rules[name];
      if (change === undefined || change === null) return [];
      const { limit, severity, words, require } = settingOf(name, [change]);
      const own = { ...(name === 'too-short' ? { words } : {}), ...(name === 'missing-metadata' ? { require } : {}) };
      return [[name, { limit, severity, ...own }]];
    }),
  );
}

/** `--print-config`: what is in force, as a configuration that says the same. */
export async function printConfig(flags: Given): Promise<number> {
  const settings = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  settings.notes.forEach(note);
  const { overrides, ignore } = checkConfigFrom(settings.check);
  const options = FILE_OPTIONS.map((name) => [name, settings.options[name]] as const);
  const config = {
    ...Object.fromEntries(options.filter(([, value]) => value !== null)),
    rules: rulesInForce(settings),
    ...(overrides === undefined ? {} : { overrides }),
    ...(ignore === undefined ? {} : { ignore }),
  };
  await print(`${JSON.stringify(config, null, 2)}\n`);
  return EXIT.done;
}
