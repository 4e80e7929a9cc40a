// Pulls the plug on imports: `npx tsx scripts/kill-import.ts [runs] [folder]`. Each time the database must hold the old state or
// the new one, whole.
import { resolve } from 'node:path';
import { chooseMoments, type KillOutcome, type Moment, prepareKills } from '../tests/support/kill-import';

const DEFAULT_RUNS = 20;
const DEFAULT_FOLDER = 'prisma/data';

const PLACES: Record<Moment['during'], string> = {
  start: 'after the start',
  transaction: 'into the transaction',
  end: 'into the transaction, right after the commit',
};

function count(outcomes: readonly KillOutcome[], state: KillOutcome['state']): number {
  return outcomes.filter((outcome) => outcome.state === state).length;
}

async function main(): Promise<number> {
  const [runsText = String(DEFAULT_RUNS), folder = DEFAULT_FOLDER, ...rest] = process.argv.slice(2);
  const runs = Number(runsText);
  if (!Number.isInteger(runs) || runs < 3 || rest.length > 0) {
    console.error(
      `Usage: tsx scripts/kill-import.ts [runs; ${DEFAULT_RUNS}, at least 3] [folder; ${DEFAULT_FOLDER}]`,
    );
    return 2;
  }
  console.log(
    `State A: ${folder}, imported. State B: every deal and source reworded, one deal gone, one new.`,
  );
  const setup = await prepareKills(resolve(folder));
  try {
    const { untilTransaction, transaction } = setup.timing;
    console.log(
      `Undisturbed: ${Math.round(untilTransaction)} ms to the transaction, ${Math.round(transaction)} ms in it.`,
    );
    const outcomes: KillOutcome[] = [];
    for (const moment of chooseMoments(runs, Math.random)) {
      const outcome = await setup.kill(moment);
      outcomes.push(outcome);
      const late = outcome.wasOver ? ', when it had ended' : '';
      console.log(
        `${String(outcomes.length).padStart(3)}  killed ${Math.round(outcome.waited)} ms ${PLACES[moment.during]}${late}: state ${outcome.state}, integrity ${outcome.integrity}`,
      );
    }
    const broken = outcomes.filter(
      ({ state, integrity }) => state === 'neither' || integrity !== 'ok',
    ).length;
    const [a, b] = [count(outcomes, 'A'), count(outcomes, 'B')];
    console.log(
      `${outcomes.length} kills: ${a} left A, ${b} left B, ${broken} left something else or a broken file.`,
    );
    if (a === 0 || b === 0) console.error('The kills did not cover both outcomes: run it again.');
    return broken === 0 && a > 0 && b > 0 ? 0 : 1;
  } finally {
    setup.remove();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
