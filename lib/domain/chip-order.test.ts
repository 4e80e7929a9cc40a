import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedChip, findChipYear, orderGenerations } from './chip-order';

function chip(
  slug: string,
  announcedOn: string | null,
  availableOn: string | null,
  after: string | null = null,
): DatedChip {
  return { slug, announcedOn, availableOn, predecessor: after === null ? null : { slug: after } };
}

const slugsOf = (chips: readonly DatedChip[]): string[] => chips.map(({ slug }) => slug);

describe('findChipYear', () => {
  it('is the year of availability, whatever the announcement', () => {
    expect(findChipYear({ announcedOn: '2024-12', availableOn: '2025-12' })).toEqual({
      year: '2025',
      isAnnouncement: false,
    });
  });

  it('is that of the announcement, and says so, where no source gives availability', () => {
    expect(findChipYear({ announcedOn: '2026-Q3', availableOn: null })).toEqual({
      year: '2026',
      isAnnouncement: true,
    });
  });

  it('is unknown without dates', () => {
    expect(findChipYear({ announcedOn: null, availableOn: null })).toBeNull();
  });
});

describe('orderGenerations', () => {
  it('goes by availability, and by announcement where that is unknown', () => {
    const chips = [
      chip('d', '2020', '2027'),
      chip('c', '2026-03', null),
      chip('b', null, '2025-07'),
      chip('a', '2025', '2024-Q4'),
    ];
    expect(slugsOf(orderGenerations(chips))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts a generation without dates after the one it follows, through several of them', () => {
    const chips = [
      chip('v4', null, null, 'v3'),
      chip('v3', null, null, 'v2'),
      chip('v5', '2023', null, 'v4'),
      chip('v2', null, '2017'),
    ];
    expect(slugsOf(orderGenerations(chips))).toEqual(['v2', 'v3', 'v4', 'v5']);
  });

  it('puts it before its successor where it follows none, and at the end where nothing ties it', () => {
    const chips = [
      chip('loose', null, null),
      chip('second', '2025', null, 'first'),
      chip('first', null, null),
    ];
    expect(slugsOf(orderGenerations(chips))).toEqual(['first', 'second', 'loose']);
  });

  it('keeps every generation once, the dated ones in order, whatever they follow', () => {
    const date = fc.constantFrom(null, '2017', '2023-08', '2024-Q4', '2025-07-01', '2027');
    const chips = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
      .chain((slugs) =>
        fc.tuple(
          ...slugs.map((slug) =>
            fc
              .tuple(date, date, fc.option(fc.constantFrom(...slugs)))
              .map(([announced, available, after]) => chip(slug, announced, available, after)),
          ),
        ),
      );
    fc.assert(
      fc.property(chips, (given) => {
        const ordered = orderGenerations(given);
        expect(slugsOf(ordered).sort()).toEqual(slugsOf(given).sort());
        const years = ordered.flatMap((one) => findChipYear(one)?.year ?? []);
        expect(years).toEqual([...years].sort());
      }),
    );
  });
});
