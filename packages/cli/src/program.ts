// The words of the command line: verbs, options, examples. What a verb does is in `verbs/`.
import { Command, Option } from 'commander';

export type VerbOptions = {
  readonly asOf?: string;
  readonly known?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly by?: string;
  readonly unit?: string;
  readonly stage?: string;
  readonly of?: string;
  readonly place?: string;
  readonly all?: true;
  readonly verdict?: string;
  readonly state?: string;
  readonly disagreements?: true;
  readonly seed?: string;
  readonly runs?: string;
  readonly days?: string;
  readonly drop?: string;
  readonly arrive?: string;
  readonly lift?: string;
  readonly beds?: string;
  readonly from?: string;
  readonly to?: string;
  readonly name?: string;
  readonly id?: string;
  readonly attribution?: string;
  readonly dryRun?: true;
  readonly addMissing?: true;
  readonly port?: string;
  readonly host?: string;
  readonly lang?: string;
  readonly site?: string;
};

type Run = (verb: string, folder: string, operands: readonly string[], options: VerbOptions) => Promise<void>;

type Outside = {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly width: number;
  readonly hasColour: boolean;
};

const FOLDER = ['[folder]', 'the mission folder', '.'] as const;

/** Builds the command line; `run` is called with the verb that was asked for. */
export const createProgram = ({ write, writeError, width, hasColour }: Outside, run: Run): Command => {
  const helpWidth = () => Math.min(width, 100);
  const program = new Command('muster')
    // Set before the verbs are added, which take it over as it stands.
    .configureOutput({
      writeOut: write,
      writeErr: writeError,
      getOutHelpWidth: helpWidth,
      getErrHelpWidth: helpWidth,
      getOutHasColors: () => hasColour,
      getErrHasColors: () => hasColour,
    })
    .description(
      'Keeps the books of a multinational mission: who promised what, what arrived, what is missing, and whether what people say about it is true, on any past date.',
    )
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('(muster --help shows the verbs, muster VERB --help one of them)')
    .addHelpText(
      'after',
      examples(
        'muster status examples/haiti',
        'muster status examples/haiti --as-of 2024-08-27 --known 2024-07-10',
        'muster claims examples/haiti --verdict off',
      ),
    );

  const verb = (name: string, summary: string): Command => {
    const command = program
      .command(name)
      .description(summary)
      .argument(...FOLDER)
      .exitOverride();
    return command.action((folder: string, options: VerbOptions) => run(name, folder, [], options));
  };
  const question = (name: string, summary: string): Command =>
    verb(name, summary)
      .option('--as-of <day>', 'the day the question is about (default: today)')
      .option('--known <day>', 'answer with what was known on this day (default: today)')
      .option('--json', 'the whole answer as JSON; money in minor units')
      .addOption(new Option('--csv', 'its main table as CSV').conflicts('json'));

  question('status', 'the state of the mission: strength, mandate, contributors, claims').addHelpText(
    'after',
    examples(
      'muster status examples/haiti --as-of 2025-02-10 --known 2025-02-10',
      'muster status examples/haiti --json | jq .strength',
    ),
  );
  question('balance', 'what stands in which account')
    .option('--by <list>', 'contributor, commitment, stage, place: any, separated by commas', 'contributor,stage')
    .option('--unit <unit>', 'only this unit: people, a currency, a kind of equipment')
    .option('--stage <list>', 'only these stages, separated by commas')
    .option('--of <id>', 'only this contributor, pool or commitment; not:KEN for all but one')
    .option('--place <code>', 'only this place')
    .option('--all', 'also accounts that stand at zero, and `outside`')
    .addHelpText(
      'after',
      examples(
        'muster balance examples/haiti --by contributor,stage,place --unit people',
        'muster balance examples/haiti --of trust-fund --by stage',
      ),
    );
  question('moves', 'the moves in and out of a stage, with the balance after each: where a number comes from')
    .option('--stage <stage>', 'the stage (default: deployed)')
    .option('--of <id>', 'only this contributor, pool or commitment')
    .option('--unit <unit>', 'the unit (default: people)')
    .addHelpText(
      'after',
      examples(
        'muster moves examples/haiti --as-of 2025-02-10 --known 2025-02-10',
        'muster moves examples/haiti --of trust-fund --unit USD --stage received',
      ),
    );
  question('ageing', 'how long each commitment has stood where it is')
    .option('--stage <list>', 'these stages (default: all before arrival)')
    .option('--of <id>', 'only this contributor, pool or commitment')
    .option('--unit <unit>', 'only this unit')
    .addHelpText(
      'after',
      examples('muster ageing examples/haiti --as-of 2025-06-30', 'muster ageing examples/haiti --unit people --csv'),
    );
  question('forecast', 'when the mission will be full, with its interval, and what would help most')
    .option('--days <number>', 'look so many days ahead (default: 730)')
    .option('--runs <number>', 'simulate so often (default: 10000)')
    .option('--seed <number>', 'the same seed gives the same forecast to the last digit (default: 1)')
    .option('--drop <list>', 'what if these commitments do not come')
    .option('--arrive <list>', 'what if a commitment arrives on a day: ken-police=2025-03-01')
    .option('--lift <number>', 'what if so many people can be brought a week')
    .option('--beds <number>', 'what if there are beds for so many')
    .addHelpText(
      'after',
      examples(
        'muster forecast examples/haiti --as-of 2024-12-31 --known 2024-12-31',
        'muster forecast examples/haiti --as-of 2024-12-31 --known 2024-12-31 --drop ben-people',
      ),
    );
  question('backtest', 'how good the forecast would have been each month, beside three plain rivals')
    .option('--from <day>', 'the first month (default: half a year after the first promise)')
    .addHelpText('after', examples('muster backtest examples/haiti'));
  question('gaps', 'what is missing against the requirement lines, in capabilities and not only in heads').addHelpText(
    'after',
    examples('muster gaps examples/haiti --as-of 2025-02-28 --known 2025-02-28', 'muster gaps examples/haiti --csv'),
  );
  question('claims', 'what was said, held against the books: once as known then, once as known now')
    .option('--verdict <word>', 'only those that hold, off or uncheckable')
    .option('--of <id>', 'only about this contributor, pool or instrument')
    .option('--disagreements', 'where sources disagree: every figure, the headline, the spread')
    .addHelpText(
      'after',
      examples(
        'muster claims examples/haiti --verdict off',
        'muster claims examples/haiti --disagreements --as-of 2025-02-28 --known 2025-02-28',
      ),
    );
  question('promises', 'what was promised for a day: open, kept, late or broken')
    .option('--state <word>', 'only open, kept, late, broken or uncheckable')
    .addHelpText('after', examples('muster promises examples/haiti --state broken'));

  verb('diff', 'what changed between two known dates, in words and numbers')
    .requiredOption('--from <day>', 'the earlier known date')
    .option('--to <day>', 'the later known date (default: today)')
    .option('--as-of <day>', 'what was believed of this one day; else each side speaks of its own day')
    .option('--json', 'the whole answer as JSON; money in minor units')
    .addOption(new Option('--csv', 'its main table as CSV').conflicts('json'))
    .addHelpText(
      'after',
      examples(
        'muster diff examples/haiti --from 2024-08-01 --to 2024-10-01',
        'muster diff examples/haiti --from 2024-07-10 --to 2024-09-01 --as-of 2024-08-27',
      ),
    );
  program
    .command('show')
    .description('one fact with all its versions and its source, or one source with all that rests on it')
    .argument('<id>', 'the id of a fact, source, contributor, place or disagreement')
    .argument(...FOLDER)
    .option('--as-of <day>', 'say what had happened on this day (default: today)')
    .option('--known <day>', 'say which version was visible on this day (default: today)')
    .option('--json', 'the whole answer as JSON; money in minor units')
    .addOption(new Option('--csv', 'its main table as CSV').conflicts('json'))
    .addHelpText(
      'after',
      examples('muster show ken-arrive-1 examples/haiti', 'muster show ken-lost-2 examples/haiti --known 2025-04-01'),
    )
    .exitOverride()
    .action((id: string, folder: string, options: VerbOptions) => run('show', folder, [id], options));
  program
    .command('board')
    .description('the board: a web application over one folder or several, which follows their changes')
    .argument('[folders...]', 'the mission folders', ['.'])
    .exitOverride()
    .action(([folder = '.', ...others]: readonly string[], options: VerbOptions) =>
      run('board', folder, others, options),
    )
    .option('--port <number>', 'listen on this port (default: 8017, or the next that is free)')
    .option('--host <address>', 'listen on this address; others than this machine may then read the books', '127.0.0.1')
    .option('--lang <word>', 'en or fr, for whoever asks for neither (default: what the browser asks for)')
    .option('--site <folder>', 'the built web application, where it stands elsewhere')
    .addHelpText('after', examples('muster board examples/haiti', 'muster board examples/haiti --port 8080 --lang fr'));
  verb('check', 'whether the folder is sound: files, columns, references, dates, the rules of the books')
    .option('--json', 'the problems as JSON')
    .addOption(new Option('--csv', 'the problems as CSV').conflicts('json'))
    .addHelpText('after', examples('muster check examples/haiti'));
  program
    .command('places')
    .description('the places of the books: `muster places import` takes their boundaries from a file')
    .exitOverride()
    .command('import')
    .description('official boundaries from a GeoJSON or TopoJSON file, so that maps need not guess them')
    .argument('<file>', 'polygons with codes such as ADM2_PCODE, or with names; WGS 84')
    .argument(...FOLDER)
    .option('--attribution <text>', 'whom to name beneath a map (default: the name of the file)')
    .option('--add-missing', 'add a place for every area whose code no place has')
    .option('--dry-run', 'say what would be matched, and write nothing')
    .option('--json', 'what was matched as JSON')
    .addOption(new Option('--csv', 'what was matched as CSV').conflicts('json'))
    .addHelpText(
      'after',
      examples(
        'muster places import adm2.geojson my-mission --dry-run',
        'muster places import adm2.geojson my-mission --attribution "OCHA COD-AB"',
      ),
    )
    .exitOverride()
    .action((file: string, folder: string, options: VerbOptions) => run('places', folder, [file], options));
  verb('init', 'writes an empty, documented mission folder')
    .option('--id <id>', 'a short lower-case id (default: the name of the folder)')
    .option('--name <name>', 'the full name of the mission')
    .option('--place <code>', 'the place that claims and observations are about when they name none')
    .option('--json', 'the files written as JSON')
    .addOption(new Option('--csv', 'the files written as CSV').conflicts('json'))
    .addHelpText('after', examples('muster init my-mission --name "Support mission in Ruritania" --place RU'));
  return program;
};

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
