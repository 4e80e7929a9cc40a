// One error of every kind, planted into a copy of the small data set: the real command finds them all in one run.
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DATA_RULES, READING_RULES } from '../../../lib/import/data-rules';
import { parseJson } from '../../../lib/import/parse-json';
import { type CommandResult, runData } from '../../support/run-data';
import { type Edit, editSmallData } from '../../support/small-data';

// The command is a process of its own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const OLDER = 'deals/openai-aws-2025-11.json';
const NEWER = 'deals/openai-aws-2026-02.json';
const RELEASE = 'changes/2026.11.20.json';

type RuleName = (typeof DATA_RULES)[number]['name'] | (typeof READING_RULES)[number]['name'];

/** An error put into the data, and the line that must tell of it. */
interface Planted {
  readonly edits: readonly Edit[];
  readonly file: string;
  /** The path as messages write it; empty for the whole file. */
  readonly path: string;
  /** The offending value as messages write it; absent where something is missing. */
  readonly value?: string;
  /** What the message says is wrong or allowed. */
  readonly says: string;
  /** Text on the line of the file that the message points at; absent where it points at the file. */
  readonly onLine?: string;
}

const OVERLAP = { evidence: 'estimated', says: 'Planted.' };
const MILESTONES = [
  { slug: 'planted-1', dueOn: '2027', cumulativeGw: { value: 1.5, qualifier: 'exactly' } },
  { slug: 'planted-2', dueOn: '2028-H1', cumulativeGw: { value: 1, qualifier: 'about' } },
  { slug: 'planted-3', dueOn: '2029', cumulativeGw: { value: 2.5, qualifier: 'up_to' } },
];
const LONG_TEXT = Array.from({ length: 26 }, (_, index) => `word${index}`).join(' ');

const PLANTED: Readonly<Record<RuleName, Planted>> = {
  json: {
    edits: [],
    file: 'chips/broken.json',
    path: '',
    says: 'the key "slug" stands twice in one object',
    onLine: '"slug": "again"',
  },
  'file-set': {
    edits: [],
    file: 'deals/openai.yaml',
    path: '',
    says: 'no data file has this name; allowed: dataset.json, companies.json',
  },
  shape: {
    edits: [['events.json', ['events', 0, 'kind'], 'regulatry']],
    file: 'events.json',
    path: 'events[0].kind',
    value: '"regulatry"',
    says: 'regulatory',
    onLine: 'regulatry',
  },
  'unique-slugs': {
    edits: [[OLDER, ['claims', 1, 'slug'], 'openai-aws-38b--amount-usd-1']],
    file: OLDER,
    path: 'claims[1].slug',
    value: '"openai-aws-38b--amount-usd-1"',
    says: 'this slug is taken by another claim in',
    onLine: 'openai-aws-38b--amount-usd-1',
  },
  'file-names': {
    edits: [['chips/gb300.json', ['slug'], 'gb-300']],
    file: 'chips/gb300.json',
    path: 'slug',
    value: '"gb-300"',
    says: 'must equal the name of the file, "gb300"',
    onLine: 'gb-300',
  },
  'chip-families': {
    edits: [['chips/gb300.json', ['family'], 'Nvidia GPUs']],
    file: 'chips/gb300.json',
    path: 'family',
    value: '"Nvidia GPUs"',
    says: 'no family of families.json has this name; did you mean "Nvidia GPU"',
    onLine: 'Nvidia GPUs',
  },
  references: {
    edits: [[NEWER, ['capacityCommitments', 0, 'chips', 0], 'trainum3']],
    file: NEWER,
    path: 'capacityCommitments[0].chips[0]',
    value: '"trainum3"',
    says: 'no chip has this slug; did you mean "trainium3"',
    onLine: 'trainum3',
  },
  'overlap-ends': {
    edits: [
      [
        'overlaps.json',
        ['overlaps', 1],
        {
          slug: 'p-1',
          kind: 'supplies',
          from: 'spend/openai-aws-100',
          to: 'capacity/openai-trainium-2gw',
          ...OVERLAP,
        },
      ],
    ],
    file: 'overlaps.json',
    path: 'overlaps[1].from',
    value: '"spend/openai-aws-100"',
    says: 'did you mean "spend/openai-aws-100b"',
    onLine: '"from": "spend/openai-aws-100"',
  },
  'overlap-kinds': {
    edits: [
      [
        'overlaps.json',
        ['overlaps', 2],
        {
          slug: 'p-2',
          kind: 'part_of',
          from: 'spend/openai-aws-38b',
          to: 'capacity/openai-aws-gb',
          ...OVERLAP,
        },
      ],
    ],
    file: 'overlaps.json',
    path: 'overlaps[2].to',
    value: '"capacity/openai-aws-gb"',
    says: '"part_of" joins money with money or power with power',
    onLine: '"to": "capacity/openai-aws-gb"',
  },
  'overlap-circle': {
    edits: [
      [
        'overlaps.json',
        ['overlaps', 3],
        {
          slug: 'p-3',
          kind: 'part_of',
          from: 'spend/openai-aws-38b',
          to: 'spend/openai-aws-100b',
          ...OVERLAP,
        },
      ],
      [
        'overlaps.json',
        ['overlaps', 4],
        {
          slug: 'p-4',
          kind: 'includes',
          from: 'spend/openai-aws-38b',
          to: 'spend/openai-aws-100b',
          ...OVERLAP,
        },
      ],
    ],
    file: 'overlaps.json',
    path: 'overlaps[4].kind',
    value: '"includes"',
    says: 'puts a figure inside itself: spend/openai-aws-100b in spend/openai-aws-38b in spend/openai-aws-100b',
    onLine: '"kind": "includes"',
  },
  'chain-circle': {
    edits: [[OLDER, ['expands'], 'openai-aws-2026-02']],
    file: OLDER,
    path: 'expands',
    value: '"openai-aws-2026-02"',
    says: 'leads back to where it began: openai-aws-2025-11 -> openai-aws-2026-02 -> openai-aws-2025-11',
    onLine: '"expands"',
  },
  'claim-subjects': {
    edits: [[NEWER, ['claims', 7, 'subject'], 'deal/openai-aws-2025-11']],
    file: NEWER,
    path: 'claims[7].subject',
    value: '"deal/openai-aws-2025-11"',
    says: 'must be the deal of this file or a part of it; did you mean "deal/openai-aws-2026-02"',
    onLine: '"subject": "deal/openai-aws-2025-11"',
  },
  'claimed-figures': {
    edits: [[NEWER, ['investments', 0, 'postMoneyUsd'], 840_000_000_000]],
    file: NEWER,
    path: 'investments[0].postMoneyUsd',
    says: 'no claim with the subject "investment/amazon-openai-2026-02-50b" and the field "postMoneyUsd"',
    onLine: '840000000000',
  },
  'preferred-value': {
    edits: [[OLDER, ['claims', 0, 'value'], 39_000_000_000]],
    file: OLDER,
    path: 'claims[0].value',
    value: '39000000000',
    says: 'is preferred, but spend/openai-aws-38b has {"value":38000000000,"qualifier":"exactly"} in amountUsd',
    onLine: '39000000000',
  },
  'one-preferred': {
    edits: [[NEWER, ['claims', 1, 'rank'], 'preferred']],
    file: NEWER,
    path: 'claims[1].rank',
    value: '"preferred"',
    says: 'another claim on investment/amazon-openai-2026-02-50b amountUsd is preferred already',
    onLine: '"rank"',
  },
  'deprecated-reason': {
    edits: [[NEWER, ['claims', 2, 'rank'], 'deprecated']],
    file: NEWER,
    path: 'claims[2].rankReason',
    says: 'missing: a deprecated claim needs a reason',
    // What is missing stands nowhere: the message points at the claim.
    onLine: '{',
  },
  'claim-units': {
    edits: [[NEWER, ['claims', 6, 'unit'], 'usd']],
    file: NEWER,
    path: 'claims[6].unit',
    value: '"usd"',
    says: 'the field powerGw is in "gw"',
    onLine: '"unit": "usd"',
  },
  'aggregator-evidence': {
    edits: [['metrics.json', ['metrics', 0, 'claims', 0, 'evidence'], 'confirmed']],
    file: 'metrics.json',
    path: 'metrics[0].claims[0].evidence',
    value: '"confirmed"',
    says: 'is an aggregator: say reported, or isQuoted',
    onLine: 'confirmed',
  },
  'says-length': {
    edits: [['sites.json', ['sites', 0, 'claims', 0, 'says'], LONG_TEXT]],
    file: 'sites.json',
    path: 'sites[0].claims[0].says',
    value: '"word0 word1',
    says: 'has 26 words; at most 25',
    onLine: 'word25',
  },
  'unused-source': {
    edits: [
      [
        'sources.json',
        ['sources', 5],
        { slug: 'planted', title: 'Nobody', publisher: 'Nobody', kind: 'press' },
      ],
    ],
    file: 'sources.json',
    path: 'sources[5].slug',
    value: '"planted"',
    says: 'nothing rests on this source',
    onLine: 'planted',
  },
  'states-join': {
    edits: [[NEWER, ['investments', 0, 'tranches', 0, 'states', 1, 'from'], '2026-Q2']],
    file: NEWER,
    path: 'investments[0].tranches[0].states[1].from',
    value: '"2026-Q2"',
    says: 'must be "2026-Q1", where the state before it ends',
    onLine: '2026-Q2',
  },
  'state-parts': {
    edits: [[NEWER, ['spendCommitments', 0, 'states', 0, 'firmUsd'], 100_000_000_001]],
    file: NEWER,
    path: 'spendCommitments[0].states[0].firmUsd',
    value: '100000000001',
    says: 'is more than the whole, 100000000000',
    onLine: '100000000001',
  },
  'delivered-source': {
    edits: [[NEWER, ['investments', 0, 'states', 1, 'source'], undefined]],
    file: NEWER,
    path: 'investments[0].states[1].certainty',
    value: '"delivered"',
    says: 'add the source that says so',
    onLine: 'delivered',
  },
  tranches: {
    edits: [[NEWER, ['investments', 0, 'amountUsd', 'value'], 49_000_000_000]],
    file: NEWER,
    path: 'investments[0].tranches',
    says: "the tranches add up to 50000000000, more than the investment's 49000000000",
    onLine: '"tranches"',
  },
  'milestone-sizes': {
    edits: [[NEWER, ['capacityCommitments', 0, 'milestones'], MILESTONES]],
    file: NEWER,
    path: 'capacityCommitments[0].milestones[2].cumulativeGw',
    says: "2.5 GW is more than the commitment's 2 GW",
    onLine: '"cumulativeGw"',
  },
  'milestone-order': {
    edits: [[NEWER, ['capacityCommitments', 0, 'milestones'], MILESTONES]],
    file: NEWER,
    path: 'capacityCommitments[0].milestones[1].cumulativeGw',
    says: '1 GW by 2028-H1 is less than 1.5 GW by 2027; milestones are cumulative',
    onLine: '"cumulativeGw"',
  },
  'future-dates': {
    edits: [['sources.json', ['sources', 0, 'publishedOn'], '2026-11-22']],
    file: 'sources.json',
    path: 'sources[0].publishedOn',
    value: '"2026-11-22"',
    says: 'is after the day of the data, 2026-11-21',
    onLine: '2026-11-22',
  },
  'old-dates': {
    edits: [[OLDER, ['promises', 0, 'madeOn'], '1926-11']],
    file: OLDER,
    path: 'promises[0].madeOn',
    value: '"1926-11"',
    says: 'is before 2010-01-01',
    onLine: '1926-11',
  },
  'date-order': {
    edits: [[OLDER, ['capacityCommitments', 0, 'dueOn'], '2025-10']],
    file: OLDER,
    path: 'capacityCommitments[0].dueOn',
    value: '"2025-10"',
    says: 'is before its start, 2025-11',
    onLine: '2025-10',
  },
  'promise-times': {
    edits: [[OLDER, ['promises', 0, 'outcome'], 'unknown']],
    file: OLDER,
    path: 'promises[0].outcome',
    value: '"unknown"',
    says: 'its time, 2026-12, is not over; say pending',
    onLine: 'unknown',
  },
  'promise-sources': {
    edits: [
      [
        OLDER,
        ['promises', 1],
        {
          slug: 'planted',
          promiser: 'amazon',
          text: 'First halls in use.',
          dueOn: '2026-03',
          madeOn: '2025-11-03',
          outcome: 'met',
          source: 'openai-aws-2025-11-03',
        },
      ],
    ],
    file: OLDER,
    path: 'promises[1].outcome',
    value: '"met"',
    says: 'needs an outcomeSource that says so; without one say unknown',
    onLine: '"met"',
  },
  parties: {
    edits: [[OLDER, ['spendCommitments', 0, 'provider'], 'anthropic']],
    file: OLDER,
    path: 'spendCommitments[0].provider',
    value: '"anthropic"',
    says: 'is not among the parties of the deal',
    onLine: 'anthropic',
  },
  repeats: {
    edits: [[NEWER, ['parties', 5], { company: 'amazon', role: 'provider' }]],
    file: NEWER,
    path: 'parties[5]',
    value: '{"company":"amazon","role":"provider"}',
    says: 'stands twice in this list (same company and role)',
    onLine: '{',
  },
  releases: {
    edits: [],
    file: 'dataset.json',
    path: 'version',
    value: '"2026.11.21"',
    says: 'this version has no change file',
    onLine: '2026.11.21',
  },
  'removed-records': {
    edits: [
      [
        RELEASE,
        [],
        {
          version: '2026.11.20',
          dataDate: '2026-11-20',
          hash: '0'.repeat(64),
          counts: {},
          changes: [
            {
              action: 'removed',
              subject: 'deal/gone',
              name: 'A deal',
              deal: 'gone',
              before: { title: 'A deal' },
            },
          ],
        },
      ],
    ],
    file: RELEASE,
    path: 'changes[0].subject',
    value: '"deal/gone"',
    says: 'slugs are addresses and stay: say in "why" what became of it',
    onLine: 'deal/gone',
  },
};

let folder = '';
let result: CommandResult = { code: null, stdout: '', stderr: '' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-lint-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const edits = Object.values(PLANTED).flatMap((planted) => planted.edits);
  for (const { path, text } of editSmallData(edits)) write(path, JSON.stringify(parseJson(text), null, 2));
  write('chips/broken.json', '{\n  "slug": "broken",\n  "slug": "again"\n}\n');
  write('deals/openai.yaml', 'slug: openai\n');
  result = runData(['check', folder], `file:${join(folder, 'none.db')}`);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The line of the output that tells of a planted error, with where it points. */
function findLine({ file, path, value, says }: Planted): { line: string; place: number | null } {
  const subject = [path, value].filter((part) => part !== undefined && part !== '').join(' = ');
  const lines = `${result.stderr}\n${result.stdout}`
    .split('\n')
    .filter((line) => line.includes(says) && line.includes(` ${file}`) && line.includes(`: ${subject}`));
  expect(lines, `${file}: ${subject}: ${says}\n${result.stderr}\n${result.stdout}`).toHaveLength(1);
  const [line = ''] = lines;
  const [, place] = /^(?:error|warning) [^:]+:(\d+):\d+: /.exec(line) ?? [];
  return { line, place: place === undefined ? null : Number(place) };
}

describe('npm run data -- check', () => {
  const rules = [...READING_RULES, ...DATA_RULES];

  it('has a planted error for every rule, and no other', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it('refuses the data', () => {
    expect(result.code).toBe(1);
  });

  it.each(rules.map(({ name, severity }) => [name, severity] as const))(
    'finds the error of %s and says where it is and what is allowed',
    (name, severity) => {
      const planted = PLANTED[name];
      const { line, place } = findLine(planted);
      if (severity !== 'both') expect(line.startsWith(`${severity} `)).toBe(true);
      if (planted.onLine === undefined) return;
      const text = readFileSync(join(folder, planted.file), 'utf8').split('\n')[(place ?? 0) - 1];
      expect(text).toContain(planted.onLine);
    },
  );
});
