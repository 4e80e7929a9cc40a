// What the five articles that the project was first described by say is in the ledger as claims, and the four
// disagreements they take part in are conflicts with a choice and its reason.
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../lib/domain/conflicts';
import { listClaims } from '../../../lib/services/list-claims';
import { useRealLedger } from './real-ledger';

useRealLedger();

const CREATI = 'creati-ai-trainium';
const RIFFON = 'podcast-brief-amazon-strategy';
const LAVX = 'lavx-chips-reporter-openai-amazon';
const FELIX = 'aws-alliance-brief-2026-03';
const TECH_JACKS = 'tjs-brief-anthropic-aws';

/** A fact of an article: what it is, who says it, of what, and the value; power in kilowatts. */
type Fact = readonly [
  fact: string,
  source: string,
  subject: string,
  field: string,
  value: string | number | RegExp,
];

const FACTS: readonly Fact[] = [
  ['the investment', LAVX, 'investment/amazon-openai-2026-02-50b', 'amountUsd', 50e9],
  ['the investment', FELIX, 'investment/amazon-openai-2026-02-50b', 'amountUsd', 50e9],
  ['its first tranche', LAVX, 'tranche/amazon-openai-2026-02-50b--tranche-1', 'amountUsd', 15e9],
  ['its first tranche', FELIX, 'tranche/amazon-openai-2026-02-50b--tranche-1', 'amountUsd', 15e9],
  ['its second tranche', LAVX, 'term/openai-aws-2026-02--term-payment', 'value', 35e9],
  ['its second tranche', FELIX, 'term/openai-aws-2026-02--term-payment', 'value', 35e9],
  ['both triggers', LAVX, 'tranche/amazon-openai-2026-02-50b--tranche-2', 'condition', /IPO or AGI/],
  [
    'the other reading of the trigger',
    FELIX,
    'tranche/amazon-openai-2026-02-50b--tranche-2',
    'condition',
    /performance/,
  ],
  ['the size of the round', LAVX, 'deal/openai-round-2026-02', 'round', 110e9],
  ['the valuation', LAVX, 'deal/openai-round-2026-02', 'preMoney', 730e9],
  ['the valuation', LAVX, 'metric/openai-valuation-2026-02', 'value', 730e9],
  ['the share of Nvidia', LAVX, 'investment/openai-nvidia-2026-02--investment', 'amountUsd', 30e9],
  ['the share of SoftBank', LAVX, 'investment/openai-softbank-2026-02--investment', 'amountUsd', 30e9],
  ['who leads the round', RIFFON, 'deal/openai-round-2026-02', 'summary', /not Microsoft/],
  ['the option of Microsoft', LAVX, 'term/openai-round-2026-02--term-option', 'text', /Microsoft/],
  ['the first AWS agreement', LAVX, 'spend/openai-aws-38b', 'amountUsd', 38e9],
  ['when it was struck', LAVX, 'deal/openai-aws-2025-11', 'announcedOn', '2025-11'],
  ['the second AWS agreement', LAVX, 'spend/openai-aws-100b', 'amountUsd', 100e9],
  ['that it comes on top', LAVX, 'spend/openai-aws-100b', 'isIncremental', 'true'],
  ['its term', LAVX, 'spend/openai-aws-100b', 'termYears', 8],
  ['the power', LAVX, 'capacity/openai-trainium-2gw', 'powerGw', 2e6],
  ['the power', FELIX, 'capacity/openai-trainium-2gw', 'powerGw', 2e6],
  ['the chips', FELIX, 'capacity/openai-trainium-2gw', 'chips', /trainium3.*trainium4/],
  [
    'the exclusivity of Frontier',
    LAVX,
    'term/openai-aws-2026-02--term-distribution',
    'text',
    /exclusive.*Frontier/,
  ],
  [
    'the exclusivity of Frontier',
    FELIX,
    'term/openai-aws-2026-02--term-distribution',
    'text',
    /exclusive.*Frontier/,
  ],
  ['the stateful runtime', LAVX, 'term/openai-aws-2026-02--term-co-development', 'text', /Stateful Runtime/],
  ['the stateful runtime', FELIX, 'term/openai-aws-2026-02--term-co-development', 'text', /Stateful Runtime/],
  [
    'what remains with Azure',
    LAVX,
    'term/openai-aws-2026-02--term-exclusivity-2',
    'text',
    /licence and stateless/,
  ],
  ['what remains with Azure', LAVX, 'deal/openai-aws-2026-02', 'azureRole', /not displaced/],
  ['the other reading of Azure', FELIX, 'deal/openai-aws-2026-02', 'azureRole', /sole major/],
  [
    'the other chips of OpenAI',
    LAVX,
    'term/openai-aws-2026-02--term-other-2',
    'text',
    /Broadcom, Nvidia and AMD/,
  ],
  ['the duty to use Trainium', RIFFON, 'term/openai-aws-2026-02--term-chip-commitment', 'text', /chips/],
  ['the process of Trainium3', LAVX, 'chip/trainium3', 'specs.processNm', 3],
  ['its performance', LAVX, 'chip/trainium3', 'claimed.performanceVsPredecessor', 4],
  ['its efficiency', LAVX, 'chip/trainium3', 'claimed.energyEfficiencyVsPredecessor', 40],
  ['the size of its system', LAVX, 'system/trn3-gen2-ultraserver', 'chips', 144],
  ['the size of its clusters', LAVX, 'chip/trainium3', 'specs.maxClusterChips', 1_000_000],
  ['its cost, low end', LAVX, 'chip/trainium3', 'claimed.costSavingVsGpu', 30],
  ['its cost, high end', LAVX, 'chip/trainium3', 'claimed.costSavingVsGpu', 40],
  ['its launch', LAVX, 'chip/trainium3', 'availableOn', '2025-12'],
  ['the interconnect of Trainium4', LAVX, 'chip/trainium4', 'specs.interconnect', /NVLink Fusion/],
  ['the chips of Rainier', LAVX, 'site/project-rainier', 'chips.trainium2.count', 500_000],
  ['that Rainier runs', TECH_JACKS, 'site/project-rainier', 'status', 'operational'],
  ['what Amazon has in Anthropic', LAVX, 'deal/amazon-anthropic-2024-11', 'totalInvested', 8e9],
  ['5 GW', TECH_JACKS, 'capacity/anthropic-aws-5gw', 'powerGw', 5e6],
  ['by about 2028', TECH_JACKS, 'capacity/anthropic-aws-5gw', 'dueOn', '2028'],
  ['the generations', TECH_JACKS, 'capacity/anthropic-aws-5gw', 'chips', /trainium2.*trainium3.*trainium4/],
  ['the option on later ones', TECH_JACKS, 'term/amazon-anthropic-2026-04--term-option', 'text', /option/],
  ['the $100 billion', TECH_JACKS, 'spend/anthropic-aws-100b', 'amountUsd', 100e9],
  ['over ten years', TECH_JACKS, 'spend/anthropic-aws-100b', 'termYears', 10],
  ['its standing', TECH_JACKS, 'spend/anthropic-aws-100b', 'isConfirmed', 'false'],
  ['the timing of Trainium3', TECH_JACKS, 'chip/trainium3', 'availableOn', /not specified/],
  ['the timing of Trainium4', TECH_JACKS, 'chip/trainium4', 'schedule', /not specified/],
  ['the commitments of both labs', CREATI, 'event/jassy-multigigawatt-2026-04', 'summary', /multigigawatt/],
  ['own silicon as no mere hedge', CREATI, 'event/insight-silicon-necessity', 'summary', /hedge/],
  ['own silicon as a need', RIFFON, 'event/insight-silicon-necessity', 'summary', /disadvantaged/],
  ['vendor financing', RIFFON, 'event/insight-circular-financing', 'summary', /vendor financing/],
  ['the cloud share of AWS', LAVX, 'metric/cloud-share-amazon-2025q4', 'value', 30],
  ['the cloud share of Azure', LAVX, 'metric/cloud-share-microsoft-2025q4', 'value', 20],
  ['the cloud share of Google', LAVX, 'metric/cloud-share-google-2025q4', 'value', 13],
  ['capital expenditure in 2026', LAVX, 'metric/capex-amazon-2026-feb', 'value', 200e9],
  ['the FTC inquiry', LAVX, 'event/ftc-6b-2024-01', 'title', /subpoenas/],
  ['that it goes on', LAVX, 'event/ftc-6b-2024-01', 'summary', /ongoing/],
  ['weekly users', LAVX, 'metric/openai-wau-2026-02', 'value', 900e6],
  ['subscribers', LAVX, 'event/openai-users-ipo-2026-02', 'subscribers', 50e6],
];

/** A disagreement: on which field of what, the value relied on and one that is not. */
const DISAGREEMENTS = [
  [
    'the trigger of the $35 billion',
    'tranche/amazon-openai-2026-02-50b--tranche-2',
    'condition',
    /redacted/,
    /AGI/,
  ],
  ['whether the $100 billion comes on top', 'spend/openai-aws-100b', 'isIncremental', /true/, /false/],
  ['who committed the $100 billion', 'spend/anthropic-aws-100b', 'customer', /anthropic/, /amazon/],
  ['whether that is confirmed', 'spend/anthropic-aws-100b', 'isConfirmed', /true/, /false/],
  [
    'which generations',
    'capacity/anthropic-aws-5gw',
    'chips',
    /trainium2.*trainium4/,
    /trainium3 and graviton5/,
  ],
] as const;

describe('the five articles', () => {
  it('support at least ninety claims, none twice', async () => {
    const claims = (
      await Promise.all([CREATI, RIFFON, LAVX, FELIX, TECH_JACKS].map((source) => listClaims({ source })))
    ).flat();
    expect(claims.length).toBeGreaterThanOrEqual(90);
    const said = claims.map(({ subjectType, subjectSlug, field, value, source }) =>
      JSON.stringify([subjectType, subjectSlug, field, value, source.slug]),
    );
    expect(new Set(said).size).toBe(said.length);
  });

  it.each(FACTS)('%s (%s)', async (_fact, source, subject, field, value) => {
    const values = (await listClaims({ source, subject, field })).map((claim) => claim.value);
    const isSaid = values.some((one) => (value instanceof RegExp ? value.test(String(one)) : one === value));
    expect(isSaid, `${source} on ${subject} ${field}: ${JSON.stringify(values)}`).toBe(true);
  });
});

describe('the disagreements of the articles', () => {
  it.each(DISAGREEMENTS)('%s', async (_what, subject, field, reliedOn, other) => {
    const [conflict, ...others] = findConflicts(await listClaims({ subject, field }));
    expect(others).toEqual([]);
    const claims = conflict?.claims ?? [];
    const preferred = claims.find(({ rank }) => rank === 'preferred');
    expect(String(preferred?.value)).toMatch(reliedOn);
    expect(preferred?.rankReason).toBeTruthy();
    const deprecated = claims.filter(({ rank }) => rank === 'deprecated');
    expect(deprecated.map(({ value }) => String(value))).toEqual(
      expect.arrayContaining([expect.stringMatching(other)]),
    );
    for (const claim of deprecated) expect(claim.rankReason).toBeTruthy();
  });
});
