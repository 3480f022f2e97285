import yargs, { type Argv } from 'yargs';
import { READING, flagSpecs, flagsNotOf } from './arguments.js';
import { COMMAND_HELP, COMMANDS_TYPED, type CommandTyped } from './command-help.js';
import { surroundings, widthOf } from './out/terminal.js';

/** The options stay known to the parser, whatever the help shows: so a flag of another command is told apart from a typing error. */
const showFlagsOf = (parser: Argv, command: string): Argv =>
  flagsNotOf(command).reduce((shown, flag) => shown.hide(flag), parser);

function withCommand(parser: Argv, command: CommandTyped): Argv {
  const { what, usage, examples } = COMMAND_HELP[command];
  return parser.command(command, what, (help) =>
    showFlagsOf(help, command)
      .usage(usage)
      .example(examples.map(([line, does]): [string, string] => [line, does]))
      .epilogue(''),
  );
}

type Done = (completions: string[]) => unknown;
type Offer = (onOffer?: (error: Error | null, completions: string[] | undefined) => void) => unknown;

/** What the parser offers, without one-letter flags, which it would complete with two dashes. */
// eslint-disable-next-line max-params -- the parser looks at the number of parameters and passes these four
function complete(_typed: string, _parsed: unknown, offer: Offer, done: Done): void {
  offer((_error, completions = []) => {
    done(completions.filter((one) => !/^--\w(?::|$)/.test(one)));
  });
}

/** The parser that answers with help and completions; what is to be carried out it never sees. */
export function helpParser(version: string): Argv {
  const parser = yargs([])
    .scriptName('syndiff')
    .locale('en')
    .updateStrings({ string: 'value', boolean: 'switch', array: 'repeatable' })
    .parserConfiguration(READING)
    .usage('syndiff <command>\n\nSays what news reports share, and what each outlet added, omitted, altered or moved.')
    .epilogue('syndiff <command> --help shows what a command can be told, with examples.')
    .options(flagSpecs())
    .version(version)
    .help()
    .alias({ help: 'h' })
    .completion('completion', 'print a script that completes commands and flags in bash and zsh', complete)
    .wrap(Math.min(widthOf(surroundings()), 110))
    .exitProcess(false);
  return COMMANDS_TYPED.reduce(withCommand, parser);
}

/** The same parser with nothing but the commands in its help. */
export const withoutFlags = (parser: Argv): Argv => showFlagsOf(parser, '');
