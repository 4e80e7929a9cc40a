// Which fields of a record hold a number that somebody must have said, and which of them is its size.
import type { SubjectType } from './vocabulary';

/** The specifications of a chip that are numbers, as claims name them. */
export const CHIP_NUMBER_FIELDS = [
  'specs.processNm',
  'specs.memoryGb',
  'specs.memoryBandwidthTbPerS',
  'specs.denseFp4Pflops',
  'specs.denseFp8Pflops',
  'specs.denseBf16Pflops',
  'specs.chipPowerW',
  'specs.facilityPowerW',
  'specs.maxClusterChips',
] as const;

/** The figures of a system that are numbers, as claims name them; its power has a qualifier. */
export const SYSTEM_NUMBER_FIELDS = [
  'chips',
  'powerKw',
  'denseFp4Pflops',
  'denseFp8Pflops',
  'denseBf16Pflops',
  'memoryGb',
  'memoryBandwidthTbPerS',
] as const;

/** The fields that hold numbers, by what they are of; the size of the record first. */
export const NUMBER_FIELDS: Readonly<Partial<Record<SubjectType, readonly string[]>>> = {
  investment: ['amountUsd', 'preMoneyUsd', 'postMoneyUsd', 'valuationUsd'],
  tranche: ['amountUsd'],
  spend: ['amountUsd', 'termYears'],
  capacity: ['powerGw', 'chipCount'],
  milestone: ['cumulativeGw'],
  term: ['value'],
  site: ['powerPlannedGw', 'powerOperationalGw'],
  metric: ['value', 'low', 'high'],
  chip: CHIP_NUMBER_FIELDS,
  system: SYSTEM_NUMBER_FIELDS,
};
