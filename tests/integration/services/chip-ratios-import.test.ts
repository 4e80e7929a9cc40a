// Ratios follow the data: a changed preferred claim changes them once it is imported, and a figure changed without its
// claim is not let in.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/db/client';
import { checkData, importData } from '../../../lib/import/import-data';
import { formatProblem } from '../../../lib/import/problem';
import type { SpecId, SpecLevel } from '../../../lib/domain/chip-specs';
import { findChipPage } from '../../../lib/services/find-chip-page';
import { copyDataFolder, type DataFolder } from '../../support/data-folder';
import {
  copyDatabase,
  createEmptyTemplate,
  createTemplate,
  FULL_DATA,
  readValidData,
  type TestDatabase,
} from '../../support/database';

const FILE = 'chips/trainium3.json';
/** Three times the 1.299 PFLOPS of Trainium2. */
const NEW_FP8 = 3.897;

let data: DataFolder;
let ledger: TestDatabase;

beforeEach(() => {
  data = copyDataFolder(FULL_DATA);
});

afterEach(async () => {
  await database().$disconnect();
  await ledger.remove();
  data.remove();
});

function changeStored(): void {
  data.replace(FILE, '"denseFp8Pflops": 2.517', `"denseFp8Pflops": ${NEW_FP8}`);
}

/** The first claim on the field is the preferred one. */
function changeClaim(): void {
  const claim = '"field": "specs.denseFp8Pflops",\n      "value": ';
  data.replace(FILE, `${claim}2.517`, `${claim}${NEW_FP8}`);
}

async function importFolder(): Promise<void> {
  const { dataSet, hash } = readValidData(data.path);
  await importData(ledger.url, dataSet, hash);
}

async function openLedger(template: string): Promise<void> {
  ledger = await copyDatabase(template);
  vi.stubEnv('DATABASE_URL', ledger.url);
}

async function findFp8(level: SpecLevel = 'chip', spec: SpecId = 'fp8') {
  const chip = await findChipPage('trainium3', null);
  const ratio = chip?.predecessorComparison?.ratios.find((one) => one.spec === spec && one.level === level);
  const fourfold = chip?.claimedRatios.find(
    ({ claims, field }) =>
      claims[0].source.slug === 'tomshardware-2026-02-27' &&
      field.field === 'claimed.performanceVsPredecessor',
  );
  const verdict = fourfold?.verdict;
  return {
    ratio: ratio?.range?.high ?? null,
    besideTheClaim:
      verdict?.kind === 'checked'
        ? verdict.given.find((given) => given.spec === spec && given.level === level)?.range.high
        : null,
  };
}

describe('a changed preferred claim and stored figure', () => {
  it('change the ratio in a database that held the old ones', async () => {
    await openLedger(await createTemplate(FULL_DATA));
    const before = await findFp8();
    expect(before.ratio).toBeCloseTo(2.517 / 1.299, 9);
    changeStored();
    changeClaim();
    await importFolder();
    const after = await findFp8();
    expect(after.ratio).toBeCloseTo(3, 9);
    expect(after.besideTheClaim).toBe(after.ratio);
    expect(after.besideTheClaim).not.toBe(before.besideTheClaim);
  });

  it('give the ratio in a database that is new', async () => {
    changeStored();
    changeClaim();
    await openLedger(await createEmptyTemplate());
    await importFolder();
    expect((await findFp8()).ratio).toBeCloseTo(3, 9);
    // What the system is stored with does not follow the chip: it has claims of its own.
    expect((await findFp8('system')).ratio).toBeCloseTo(362.448 / 83.2, 6);
  });
});

describe('one without the other', () => {
  const findErrors = () =>
    checkData(data.path)
      .problems.filter(({ severity }) => severity === 'error')
      .map((problem) => formatProblem(problem));

  beforeEach(async () => {
    await openLedger(await createEmptyTemplate());
  });

  it('is refused where only the stored figure changes', () => {
    expect(findErrors()).toEqual([]);
    changeStored();
    expect(findErrors()).toEqual([
      expect.stringContaining(`is preferred, but chip/trainium3 has ${NEW_FP8} in specs.denseFp8Pflops`),
    ]);
    expect(() => readValidData(data.path)).toThrow(/is preferred, but chip\/trainium3/);
  });

  it('is refused where only the claim changes', () => {
    changeClaim();
    expect(findErrors()).toEqual([
      expect.stringContaining('is preferred, but chip/trainium3 has 2.517 in specs.denseFp8Pflops'),
    ]);
  });
});
