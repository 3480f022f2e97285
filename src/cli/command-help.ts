import { stagesInWords } from './stage/stage-words.js';

/** What the help says of a command. */
export interface CommandHelp {
  readonly what: string;
  readonly usage: string;
  readonly examples: readonly [string, string][];
}

const INPUTS = 'An input is a file, a folder, a glob, or - for standard input.';

/** The commands, in the order in which the help names them. */
export const COMMAND_HELP = {
  compare: {
    what: 'put 2 to about 50 reports side by side and say what differs',
    usage: `syndiff compare <input…>\n\n${INPUTS}`,
    examples: [
      ['$0 compare one.txt two.txt', 'the summary, in the terminal'],
      ['$0 compare reports/ --format html -o report.html', 'the page, side by side'],
      ['$0 compare reports/ -f html -f json -o out/', 'several formats, into a folder'],
      ['$0 compare new.txt --against archive/ -f json', 'one report against earlier ones'],
      ['curl … | $0 compare - theirs.txt', 'one report from standard input'],
    ],
  },
  scan: {
    what: 'say of any number of reports who shares what with whom',
    usage: `syndiff scan <input…>\n\n${INPUTS}`,
    examples: [
      ['$0 scan articles.jsonl', 'the summary, in the terminal'],
      ['$0 scan archive/ --format jsonl -o records.jsonl', 'every record, one a line'],
      ['$0 scan today.jsonl --against archive.jsonl --window 7d', 'a batch against earlier reports'],
    ],
  },
  stage: {
    what: 'one stage of the scan as a filter: lines of JSON in, lines of JSON out',
    usage: `syndiff stage <name>\n\nPiped in this order the stages are a scan. Lines of types that a stage does not know it hands on.\n\n${stagesInWords()}`,
    examples: [
      ['$0 stage read reports/ | $0 stage text', 'the words and sentences of each report'],
      ['$0 stage align < units.jsonl > aligned.jsonl', 'one stage, from file to file'],
    ],
  },
  archive: {
    what: 'keep reports, and find those that share copy with a new one',
    usage: `syndiff archive add|find <input…> --archive FOLDER\nsyndiff archive list|stats|verify|export --archive FOLDER\nsyndiff archive show|forget <id…> --archive FOLDER\n\n${INPUTS}`,
    examples: [
      ['$0 archive add reports/ --archive news', 'keep reports; what is there already is not kept twice'],
      ['$0 archive find new.txt --archive news', 'which of them share copy with a new one'],
      ['… | $0 archive find - --archive news --since 30d', 'the same for standard input, last month only'],
      ['$0 archive list --archive news --outlet Reuters', 'what is there'],
      ['$0 archive show ID --archive news', 'one article'],
      ['$0 archive stats --archive news', 'how much is there'],
      ['$0 archive export --archive news -f parquet -o tables', 'everything, as tables for other programs'],
      ['$0 archive verify --archive news', 'whether everything is as it was written'],
      ['$0 archive forget ID --archive news', 'remove an article wholly, from the disk too'],
    ],
  },
  check: {
    what: 'hold a batch against rules and end with 1 where it breaks one',
    usage: `syndiff check <input…>\n\n${INPUTS}`,
    examples: [
      ['$0 check new/ --against published/', 'a batch against itself and what was published'],
      ['$0 check new/ --rule uncredited-share=0.4', 'one rule alone, with a limit'],
    ],
  },
  rules: {
    what: 'list the rules of check',
    usage:
      'syndiff rules [name…]\n\nThe rules of check: what each is about, its limit, and whether it is on by default.',
    examples: [
      ['$0 rules', 'all of them, in a line each'],
      ['$0 rules number-mismatch', 'one of them in full'],
    ],
  },
  init: {
    what: 'write a configuration with comments, to begin from',
    usage: 'syndiff init\n\nWrites syndiff.config.yaml into this folder; one that is there stays.',
    examples: [],
  },
} as const satisfies Record<string, CommandHelp>;

export type CommandTyped = keyof typeof COMMAND_HELP;

export const COMMANDS_TYPED = Object.keys(COMMAND_HELP) as readonly CommandTyped[];
