// The answer in a sentence: what a generation is, since when, how fast, and what is signed for it.
import type { ReactNode } from 'react';
import { ProseSources } from '@/components/deal/source-ref';
import { ClaimLink } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import { isSpecNumber } from '@/lib/domain/chip-readings';
import type { SpecId } from '@/lib/domain/chip-specs';
import { CHIP_KINDS, labelOf, LAYERS } from '@/lib/domain/vocabulary';
import { shortChipName } from '@/lib/format/chip-name';
import { formatTotalGwProse } from '@/lib/format/total-words';
import { formatSpecNumber } from '@/lib/format/spec';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';

/** What is told of a chip in its first sentence, with the words around each number. */
const TOLD: readonly { readonly spec: SpecId; readonly before: string; readonly after: string }[] = [
  { spec: 'process', before: 'a ', after: ' nm process' },
  { spec: 'fp8', before: '', after: ' PFLOPS at FP8' },
  { spec: 'memory', before: '', after: ' GB of memory' },
  { spec: 'system-chips', before: '', after: ' chips in its largest system' },
  { spec: 'cluster', before: '', after: ' in one cluster' },
];

function Status({ chip }: { readonly chip: ChipPageRecord }) {
  const { status, announcedOn, availableOn } = chip;
  const date = (text: string | null): ReactNode => (text === null ? null : <DateText value={text} isProse />);
  switch (status) {
    case 'announced':
      return (
        <>
          announced {date(announcedOn)}
          {availableOn === null ? (
            ' without a date of availability'
          ) : (
            <>, to be available {date(availableOn)}</>
          )}
        </>
      );
    case 'sampling':
      return <>announced {date(announcedOn)}, with first customers</>;
    case 'available':
      return availableOn === null ? <>available</> : <>available since {date(availableOn)}</>;
    case 'shelved':
      return <>announced {date(announcedOn)} and given up before it shipped</>;
    case 'superseded':
      return availableOn === null ? (
        <>superseded</>
      ) : (
        <>available since {date(availableOn)}, now superseded</>
      );
  }
}

function listNumbers(chip: ChipPageRecord): ReactNode[] {
  return TOLD.flatMap(({ spec, before, after }) => {
    const reading = chip.readings.chip.get(spec);
    if (reading === undefined || !isSpecNumber(reading)) return [];
    return [
      <span key={spec}>
        {before}
        <ClaimLink {...reading.place}>{formatSpecNumber(reading)}</ClaimLink>
        {after}
      </span>,
    ];
  });
}

/** What is signed, in the layer with most: layers restate gigawatts of each other, so only one is told. */
function describeSigned({ commitments, name }: ChipPageRecord): string {
  const { alone, withShared } = commitments;
  if (commitments.commitments.every(({ capacity }) => capacity.certainty === 'lapsed')) {
    return 'no commitment names it';
  }
  const largest = withShared.signed.largest;
  if (largest === null) return 'no gigawatts are signed for it';
  const layer = `${labelOf(LAYERS, largest.layer)} capacity`;
  const words = `${formatTotalGwProse(largest.total)} of ${layer}`;
  const own = alone.signed.layers.find((one) => one.layer === largest.layer);
  if (own === undefined) {
    return `${words} are signed for it and other generations together, none of it for ${shortChipName(name)} alone`;
  }
  const isAllOwn = own.total.high === largest.total.high && own.total.low === largest.total.low;
  return isAllOwn
    ? `${words} are signed for it`
    : `${formatTotalGwProse(own.total)} of ${layer} are signed for it alone, ${formatTotalGwProse(largest.total)} with what it shares`;
}

export function ChipLede({ chip }: { readonly chip: ChipPageRecord }) {
  const numbers = listNumbers(chip);
  return (
    <>
      {chip.designer.name}’s {labelOf(CHIP_KINDS, chip.kind)}
      {chip.manufacturer === null || chip.manufacturer.slug === chip.designer.slug
        ? null
        : `, made by ${chip.manufacturer.name}`}
      , <Status chip={chip} />
      {numbers.length === 0 ? ', no numbers published' : ': '}
      {numbers.map((number, index) => (
        <span key={TOLD[index]?.spec}>
          {index === 0 ? null : ', '}
          {number}
        </span>
      ))}
      ; {describeSigned(chip)}.
      <ProseSources subjectType="chip" subjectSlug={chip.slug} />
    </>
  );
}
