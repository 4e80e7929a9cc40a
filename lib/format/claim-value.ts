// The value of a claim and the name of its field in words.
import { formatCount, formatDecimal } from './number';
import { formatUsdProse } from './money';
import { formatGw } from './power';
import { formatPartialDate } from './date';
import { parsePartialDate } from '../domain/partial-date';
import { labelOf, QUALIFIERS, type Qualifier, type Unit } from '../domain/vocabulary';

function formatNumber(value: number, unit: Unit | null): string {
  switch (unit) {
    case 'usd':
      return formatUsdProse(value);
    case 'gw':
      return `${formatGw(value)} GW`;
    case 'years':
      return value === 1 ? '1 year' : `${formatDecimal(value)} years`;
    case 'chips':
      return `${formatCount(value)} chips`;
    case 'pct':
      return `${formatDecimal(value)}%`;
    case 'ratio':
      return `ratio ${formatDecimal(value)}`;
    case 'x':
      return `× ${formatDecimal(value)}`;
    case 'nm':
      return `${formatDecimal(value)} nm`;
    case 'gb':
      return `${formatDecimal(value)} GB`;
    case 'tb_per_s':
      return `${formatDecimal(value)} TB/s`;
    case 'pflops':
      return `${formatDecimal(value)} PFLOPS, dense`;
    case 'pflops_sparse':
      return `${formatDecimal(value)} PFLOPS, with sparsity`;
    case 'eflops':
      return `${formatDecimal(value)} EFLOPS`;
    case 'pops':
      return `${formatDecimal(value)} POPS`;
    case 'kw':
      return `${formatDecimal(value)} kW`;
    case 'w':
      return `${formatCount(value)} W`;
    default:
      return formatDecimal(value);
  }
}

/** A claim's value with unit and qualifier: "about 2 GW", "$50 billion", "IPO filing or redacted milestone". */
export function formatClaimValue(claim: {
  value: number | string;
  unit: Unit | null;
  qualifier: Qualifier | null;
  /** Words with names in place of slugs; the value itself where they are left out or null. */
  valueText?: string | null;
}): string {
  if (typeof claim.value === 'string') {
    if (claim.value === 'true') return 'yes';
    if (claim.value === 'false') return 'no';
    return parsePartialDate(claim.value) ? formatPartialDate(claim.value) : (claim.valueText ?? claim.value);
  }
  const qualifier = claim.qualifier === null ? '' : labelOf(QUALIFIERS, claim.qualifier);
  return [qualifier, formatNumber(claim.value, claim.unit)].filter((word) => word !== '').join(' ');
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  amountUsd: 'Amount',
  announcedOn: 'Announced',
  availableOn: 'Available',
  chipCount: 'Chip count',
  coInvestors: 'Co-investors',
  condition: 'Trigger or condition',
  cumulativeGw: 'Power',
  dueOn: 'Due',
  endOn: 'Ends',
  happenedOn: 'Happened',
  isConfirmed: 'Confirmed',
  isIncremental: 'On top of earlier commitments',
  onlineOn: 'In use from',
  postMoneyUsd: 'Post-money',
  powerGw: 'Power',
  preMoneyUsd: 'Pre-money',
  startOn: 'Starts',
  summary: 'Said of the deal',
  termYears: 'Term',
  valuationUsd: 'Valuation',
};

/** Words that are written in capitals. */
const CAPITALS = /\b(?:ai|bf16|fp4|fp8|fp16|fp64|gpu|gpus|hbm|int8|sram)\b/g;

/** A unit at the end of a name: the value says it. */
const UNIT_ENDING = /(?<=[a-z0-9])(?:Gw|Usd|Kw|W|Gb|Nm|TbPerS|Pflops|Pops)$/;

function toWords(name: string): string {
  return name
    .replace(UNIT_ENDING, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ vs (?:the )?/, ' against ')
    .replace(CAPITALS, (word) => word.toUpperCase())
    .replace('GPUS', 'GPUs');
}

/**
 * A field name as a label: `termYears` is "Term", `specs.denseFp8Pflops` is "Dense FP8", `claimed.costSavingVsGpu` is
 * "Claimed cost saving against GPU", `parties.openai` is "Parties: openai".
 */
export function formatFieldName(field: string): string {
  const known = FIELD_NAMES[field];
  if (known !== undefined) return known;
  const [head = field, ...rest] = field.split('.');
  const [next] = rest;
  const words =
    next !== undefined && head === 'specs'
      ? toWords(next)
      : next !== undefined && head === 'claimed'
        ? `claimed ${toWords(next)}`
        : toWords(head);
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  if (rest.length === 0 || head === 'specs' || head === 'claimed') return label;
  return `${label}: ${rest
    .map((part) => toWords(part))
    .join(' ')
    .replace(/_/g, '-')}`;
}
