import { describe, expect, it } from 'vitest';
import { problemsAfter, validateSmallData } from '../../../tests/support/small-data';

const OLDER = 'deals/openai-aws-2025-11.json';
const NEWER = 'deals/openai-aws-2026-02.json';

describe('the small data set', () => {
  it('has no problem', () => {
    const { dataSet, problems } = validateSmallData();
    expect(problems).toEqual([]);
    expect(dataSet?.deals.map(({ slug }) => slug)).toEqual(['openai-aws-2025-11', 'openai-aws-2026-02']);
  });
});

describe('references', () => {
  it.each([
    [
      NEWER,
      ['capacityCommitments', 0, 'chips', 0],
      'trainum3',
      'no chip has this slug; did you mean "trainium3"',
    ],
    [NEWER, ['expands'], 'openai-aws-2025', 'no deal has this slug; did you mean "openai-aws-2025-11"'],
    [OLDER, ['terms', 0, 'source'], 'nowhere', 'no source has this slug; none of the 5 is near it'],
    ['chips/gb300.json', ['designer'], 'nvida', 'no company has this slug; did you mean "nvidia"'],
    ['sites.json', ['sites', 0, 'chips', 0, 'chip'], 'gb30', 'no chip has this slug; did you mean "gb300"'],
    ['events.json', ['events', 0, 'companies', 1], 'antropic', 'did you mean "anthropic"'],
    ['metrics.json', ['metrics', 0, 'company'], 'opnai', 'did you mean "openai"'],
    [
      'overlaps.json',
      ['overlaps', 0, 'to'],
      'capacity/openai-aws-gp',
      'did you mean "capacity/openai-aws-gb"',
    ],
    ['overlaps.json', ['overlaps', 0, 'to'], 'spend/openai-aws-100b', 'must differ from the other end'],
  ] as const)('of %s %j to %j', (file, path, value, message) => {
    const problems = problemsAfter([file, path, value]).filter((line) => line.includes(message));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`error ${file}: `);
    expect(problems[0]).toContain(JSON.stringify(value));
  });

  it('are not said to be broken where they lead into a file that is not what it should be', () => {
    expect(problemsAfter(['companies.json', ['companies'], undefined])).toEqual([
      'error companies.json: companies: this field is missing; it takes a list',
    ]);
    expect(problemsAfter(['sources.json', [], 'no list'])).toEqual([
      'error sources.json: "no list": must be an object',
    ]);
  });
});

describe('slugs', () => {
  it('are unique within a kind, across files', () => {
    const line = problemsAfter([OLDER, ['claims', 0, 'slug'], 'trainium3--announced-on-1']);
    expect(line).toEqual([
      expect.stringMatching(
        /^error (chips\/trainium3|deals\/openai-aws-2025-11)\.json: claims\[0\]\.slug = "trainium3--announced-on-1": this slug is taken by another claim in /,
      ),
    ]);
  });

  it('may be the same for records of two kinds', () => {
    expect(problemsAfter([OLDER, ['terms', 0, 'slug'], 'gb300'])).toEqual([]);
  });

  it('name the file of a deal', () => {
    expect(problemsAfter(['chips/gb300.json', ['slug'], 'gb-300'])).toEqual(
      expect.arrayContaining([
        'error chips/gb300.json: slug = "gb-300": must equal the name of the file, "gb300"',
      ]),
    );
  });
});

describe('subjects of claims', () => {
  it('stand in the same file', () => {
    expect(problemsAfter([OLDER, ['claims', 1, 'subject'], 'spend/openai-aws-100b'])).toEqual(
      expect.arrayContaining([expect.stringContaining('must be the deal of this file or a part of it')]),
    );
    expect(problemsAfter([OLDER, ['claims', 1, 'subject'], 'spend/openai-aws-38']).join('\n')).toContain(
      'did you mean "spend/openai-aws-38b"?',
    );
  });

  it('are the record that the claim stands with, in a list', () => {
    expect(
      problemsAfter(['sites.json', ['sites', 0, 'claims', 0, 'subject'], 'event/ftc-6b-2024-01']),
    ).toEqual(expect.arrayContaining([expect.stringContaining('must be "site/project-rainier"')]));
  });
});

describe('chains', () => {
  it('do not lead back to where they began', () => {
    expect(problemsAfter([OLDER, ['expands'], 'openai-aws-2026-02'])).toEqual([
      `error ${OLDER}: expands = "openai-aws-2026-02": leads back to where it began: openai-aws-2025-11 -> openai-aws-2026-02 -> openai-aws-2025-11`,
    ]);
    expect(problemsAfter(['chips/trainium3.json', ['predecessor'], 'trainium3'])).toEqual([
      'error chips/trainium3.json: predecessor = "trainium3": leads back to where it began: trainium3 -> trainium3',
    ]);
  });
});

describe('lists that are sets', () => {
  it('hold nothing twice', () => {
    expect(problemsAfter([NEWER, ['capacityCommitments', 0, 'chips', 1], 'trainium3'])).toEqual([
      `error ${NEWER}: capacityCommitments[0].chips[1] = "trainium3": stands twice in this list`,
    ]);
    expect(problemsAfter([NEWER, ['parties', 4], { company: 'amazon', role: 'provider' }])).toEqual([
      expect.stringContaining('stands twice in this list (same company and role)'),
    ]);
  });
});
