// Rows of the tables back to records in the terms of the data files, for telling what changed. The same for rows that
// are stored and rows that are wanted, so that a release and an import tell changes alike.
import type { LedgerModel, LedgerRow } from '../db/import-tables';
import { kwToGw } from '../domain/power';
import { type AboutField, diffRecords, type LedgerRecord, type RecordChange } from '../domain/record-diff';
import {
  type FieldValue,
  type FieldValues,
  type QuantityValue,
  RECORD_MODELS,
  type RecordField,
} from '../domain/record-fields';
import {
  CERTAINTIES,
  labelOf,
  OVERLAP_KINDS,
  type RecordType,
  TERM_KINDS,
  TRANCHE_KINDS,
  type Unit,
} from '../domain/vocabulary';
import { pairStates } from './pair-states';

/** The rows of a state of the ledger by model; a model may be missing where there are none. */
export type RowsByModel = (model: LedgerModel) => readonly LedgerRow[];

function toText(value: LedgerRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** A number of a column; null stays unknown. Money in the columns is within what a plain number holds: the schema sees to it. */
function toNumber(value: LedgerRow[string] | undefined): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

/** A figure as a data file would give it: one value where both bounds agree or only one is there by its qualifier. */
function toQuantity(
  low: number | null,
  high: number | null,
  qualifier: string | null,
  unit?: string | null,
): QuantityValue | null {
  if (low === null && high === null) return null;
  const isSpan = low !== null && high !== null && low !== high;
  return {
    ...(isSpan ? { low, high } : { value: low ?? high ?? 0 }),
    ...(qualifier !== null && { qualifier }),
    ...(unit !== null && unit !== undefined && { unit }),
  };
}

/** A number in the unit of its field. Power that is told in gigawatts is kept in kilowatts. */
function numberOf(row: LedgerRow, column: string, unit: Unit): number | null {
  const value = toNumber(row[column]);
  return value !== null && unit === 'gw' ? kwToGw(value) : value;
}

/** The items of list fields, by the record they belong to. */
type ListItems = ReadonlyMap<string, readonly string[]>;

/** How the rows of a joining table become the items of a field. */
interface ListTable {
  readonly type: RecordType;
  readonly field: string;
  readonly model: LedgerModel;
  /** The column that names the record. */
  readonly owner: string;
  readonly item: (row: LedgerRow) => string | null;
}

const slugItem = (column: string) => (row: LedgerRow) => toText(row[column]);
const linkItem = (kind: string) => (row: LedgerRow) => (row.kind === kind ? toText(row.toDealSlug) : null);

/** A joined row as one text, what is not known left out. */
function joinTexts(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}

const LIST_TABLES: readonly ListTable[] = [
  {
    ...{ type: 'deal', field: 'parties', model: 'DealParty', owner: 'dealSlug' },
    item: (row) => `${String(row.companySlug)}/${String(row.role)}`,
  },
  {
    ...{ type: 'deal', field: 'includes', model: 'DealLink', owner: 'fromDealSlug' },
    item: linkItem('includes'),
  },
  {
    ...{ type: 'deal', field: 'related', model: 'DealLink', owner: 'fromDealSlug' },
    item: linkItem('related'),
  },
  {
    ...{ type: 'deal', field: 'supersedes', model: 'DealLink', owner: 'fromDealSlug' },
    item: (row) =>
      row.kind !== 'supersedes'
        ? null
        : joinTexts(
            toText(row.toDealSlug),
            toText(row.part),
            toText(row.happenedOn),
            toText(row.says),
            toText(row.sourceSlug),
          ),
  },
  {
    ...{ type: 'investment', field: 'coInvestors', model: 'InvestmentCoInvestor', owner: 'investmentSlug' },
    item: slugItem('companySlug'),
  },
  {
    ...{ type: 'capacity', field: 'chips', model: 'CapacityChip', owner: 'capacitySlug' },
    item: slugItem('chipSlug'),
  },
  {
    ...{ type: 'capacity', field: 'families', model: 'CapacityFamily', owner: 'capacitySlug' },
    item: slugItem('familySlug'),
  },
  {
    ...{ type: 'site', field: 'tenants', model: 'SiteTenant', owner: 'siteSlug' },
    item: slugItem('companySlug'),
  },
  {
    ...{ type: 'site', field: 'chips', model: 'SiteChip', owner: 'siteSlug' },
    item: (row) =>
      joinTexts(
        toText(row.chipSlug),
        [...new Set([toText(row.countLow), toText(row.countHigh)])]
          .filter((one) => one !== null)
          .join(' to ') || null,
        toText(row.countQualifier),
        toText(row.asOf),
      ),
  },
  {
    ...{ type: 'event', field: 'companies', model: 'EventCompany', owner: 'eventSlug' },
    item: slugItem('companySlug'),
  },
  {
    ...{ type: 'company', field: 'kinds', model: 'CompanyKind', owner: 'companySlug' },
    item: slugItem('kind'),
  },
  {
    ...{ type: 'company', field: 'aliases', model: 'CompanyAlias', owner: 'companySlug' },
    item: slugItem('alias'),
  },
];

function collectItems(rows: RowsByModel): ListItems {
  const items = new Map<string, string[]>();
  for (const { type, field, model, owner, item } of LIST_TABLES) {
    for (const row of rows(model)) {
      const text = item(row);
      if (text === null) continue;
      const key = `${type}/${String(row[owner])}/${field}`;
      items.set(key, [...(items.get(key) ?? []), text]);
    }
  }
  return new Map([...items].map(([key, texts]) => [key, texts.sort()]));
}

/** The value of a quantity with a unit of its own, or its text; the unit decides which column holds it. */
function readQuantity(row: LedgerRow): FieldValue | null {
  const value = toNumber(row.amountUsd) ?? numberOf(row, 'powerKw', 'gw') ?? toNumber(row.number);
  if (value === null) return 'qualifier' in row ? toText(row.text) : null;
  return toQuantity(value, value, toText(row.qualifier), toText(row.unit));
}

function readField(
  type: RecordType,
  name: string,
  field: RecordField,
  row: LedgerRow,
  items: ListItems,
): FieldValue | null {
  switch (field.form) {
    case 'text':
    case 'word':
    case 'ref':
      return toText(row[field.column]);
    case 'flag': {
      const value = row[field.column];
      return typeof value === 'boolean' ? value : null;
    }
    case 'number':
      return numberOf(row, field.column, field.unit);
    case 'figure': {
      const [low, high, qualifier] = field.columns;
      return toQuantity(
        numberOf(row, low, field.unit),
        numberOf(row, high, field.unit),
        toText(row[qualifier]),
      );
    }
    case 'quantity':
      return readQuantity(row);
    case 'measure':
      return toQuantity(
        toNumber(row.amountLowUsd) ?? toNumber(row.numberLow),
        toNumber(row.amountHighUsd) ?? toNumber(row.numberHigh),
        toText(row.qualifier),
        toText(row.unit),
      );
    case 'end': {
      const [typeColumn, slugColumn] = field.columns;
      return `${String(row[typeColumn])}/${String(row[slugColumn])}`;
    }
    case 'list':
      return items.get(`${type}/${String(row.slug)}/${name}`) ?? null;
  }
}

/** What records are called, from the rows of one state of the ledger. */
class Names {
  private readonly rows: ReadonlyMap<string, LedgerRow>;

  constructor(rows: RowsByModel) {
    this.rows = new Map(
      Object.entries(RECORD_MODELS).flatMap(([type, { model }]) =>
        // Safe because every model of RECORD_MODELS is one that the import fills; a test goes through them.
        rows(model as LedgerModel).map((row): [string, LedgerRow] => [`${type}/${String(row.slug)}`, row]),
      ),
    );
  }

  /** The row that another one belongs to. */
  private row(type: string, slug: LedgerRow[string] | undefined): LedgerRow | undefined {
    return this.rows.get(`${type}/${String(slug)}`);
  }

  private title(type: string, slug: LedgerRow[string] | undefined, column: string): string {
    return toText(this.row(type, slug)?.[column]) ?? String(slug);
  }

  private company(slug: LedgerRow[string] | undefined): string {
    return this.title('company', slug, 'name');
  }

  /** The name of a record; its slug where it is not there. */
  of(type: string, slug: LedgerRow[string] | undefined): string {
    const row = this.row(type, slug);
    if (row === undefined) return String(slug);
    switch (type) {
      case 'deal':
      case 'source':
      case 'event':
        return String(row.title);
      case 'company':
      case 'chip':
      case 'system':
      case 'family':
      case 'site':
        return String(row.name);
      case 'investment':
        return `${this.company(row.investorSlug)} ${isLoan(row) ? 'lends to' : 'invests in'} ${this.company(row.investeeSlug)}`;
      case 'tranche':
        return `${this.of('investment', row.investmentSlug)}, tranche ${Number(row.position) + 1} (${labelOf(TRANCHE_KINDS, String(row.kind))})`;
      case 'spend':
        return row.providerSlug === null
          ? `${this.company(row.customerSlug)}, own spending`
          : `${this.company(row.customerSlug)} buys from ${this.company(row.providerSlug)}`;
      case 'capacity':
        return this.capacity(row);
      case 'milestone':
        return `${this.of('capacity', row.capacitySlug)}, milestone ${Number(row.position) + 1}`;
      case 'term':
        return `Term on ${labelOf(TERM_KINDS, String(row.kind))}`;
      case 'metric':
        return `${row.companySlug === null ? 'Market' : this.company(row.companySlug)}, ${String(row.name).replaceAll('_', ' ')}${row.period === null ? '' : `, ${String(row.period)}`}`;
      case 'state':
        return `${this.of(String(row.subjectType), stateSubject(row))}, state: ${labelOf(CERTAINTIES, String(row.certainty))}`;
      case 'promise':
        return `Promise of ${this.company(row.promiserSlug)}`;
      case 'question':
        return 'Open question';
      case 'overlap':
        return `${this.of(String(row.fromType), row.fromSlug)}: ${labelOf(OVERLAP_KINDS, String(row.kind))} ${this.of(String(row.toType), row.toSlug)}`;
      case 'claim':
        return `${this.of(String(row.subjectType), row.subjectSlug)}: claim by ${this.title('source', row.sourceSlug, 'publisher')}`;
      default:
        return String(slug);
    }
  }

  private capacity(row: LedgerRow): string {
    if (row.siteSlug !== null) {
      return `${this.company(row.customerSlug)} capacity at ${this.title('site', row.siteSlug, 'name')}`;
    }
    return row.providerSlug === null
      ? `${this.company(row.customerSlug)} capacity`
      : `${this.company(row.customerSlug)} capacity from ${this.company(row.providerSlug)}`;
  }

  /** The deal that a row is or is part of; null for none. */
  deal(type: RecordType, row: LedgerRow): string | null {
    switch (type) {
      case 'deal':
        return toText(row.slug);
      case 'tranche':
        return toText(this.row('investment', row.investmentSlug)?.dealSlug);
      case 'milestone':
        return toText(this.row('capacity', row.capacitySlug)?.dealSlug);
      default:
        return toText(row.dealSlug);
    }
  }
}

/** Whether an investment is money lent. */
function isLoan(row: LedgerRow): boolean {
  return row.instrument === 'debt' || row.instrument === 'lease_finance';
}

/** The slug of the figure, or deal, that a state is of. */
function stateSubject(row: LedgerRow): LedgerRow[string] | undefined {
  return row.investmentSlug ?? row.trancheSlug ?? row.spendSlug ?? row.capacitySlug ?? row.dealSlug;
}

function aboutOf(type: RecordType, row: LedgerRow): AboutField | null {
  if (type !== 'claim') return null;
  return { type: String(row.subjectType), slug: String(row.subjectSlug), field: String(row.field) };
}

/** Every record of a state of the ledger, with the fields that it has. */
export function toRecords(rows: RowsByModel): LedgerRecord[] {
  const names = new Names(rows);
  const items = collectItems(rows);
  // Safe because the keys of RECORD_MODELS are the record types.
  const types = Object.keys(RECORD_MODELS) as RecordType[];
  return types.flatMap((type) => {
    const { model, fields } = RECORD_MODELS[type];
    return rows(model as LedgerModel).map((row): LedgerRecord => {
      const values = Object.entries(fields).flatMap(([name, field]): [string, FieldValue][] => {
        const value = readField(type, name, field, row, items);
        return value === null ? [] : [[name, value]];
      });
      const known: FieldValues = Object.fromEntries(values);
      const slug = String(row.slug);
      return {
        ...{ type, slug, name: names.of(type, slug) },
        ...{ deal: names.deal(type, row), about: aboutOf(type, row), fields: known },
      };
    });
  });
}

/** What leads from one state of the ledger to another, in the terms of the data files. */
export function diffLedgers(before: RowsByModel, after: RowsByModel): RecordChange[] {
  const records = toRecords(after);
  return diffRecords(pairStates(toRecords(before), records), records);
}

/** The columns and tables that records are read from, by model: what a change of any other column is not told of. */
export function toldColumns(): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const { model, fields } of Object.values(RECORD_MODELS)) {
    const columns = Object.values(fields).flatMap((field): readonly string[] => {
      if (field.form === 'list') return [];
      return 'columns' in field ? field.columns : [field.column];
    });
    told.set(model, new Set(columns));
  }
  for (const { model } of LIST_TABLES) told.set(model, new Set(['*']));
  return told;
}
