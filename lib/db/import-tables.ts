// The tables that the import fills, in dependency order: a table comes after those it refers to.
import type { Prisma } from './generated/client';

/** A value of a column. */
export type CellValue = string | number | bigint | boolean | null;

/** A row of any table. */
export type LedgerRow = Readonly<Record<string, CellValue>>;

/** The rows of every imported table, by model. */
export interface LedgerRows {
  Company: Prisma.CompanyModel[];
  CompanyKind: Prisma.CompanyKindModel[];
  CompanyAlias: Prisma.CompanyAliasModel[];
  Source: Prisma.SourceModel[];
  ChipFamily: Prisma.ChipFamilyModel[];
  ChipGeneration: Prisma.ChipGenerationModel[];
  ChipSystem: Prisma.ChipSystemModel[];
  Site: Prisma.SiteModel[];
  SiteTenant: Prisma.SiteTenantModel[];
  SiteChip: Prisma.SiteChipModel[];
  Deal: Prisma.DealModel[];
  DealParty: Prisma.DealPartyModel[];
  DealLink: Prisma.DealLinkModel[];
  DealFacet: Prisma.DealFacetModel[];
  Investment: Prisma.InvestmentModel[];
  InvestmentCoInvestor: Prisma.InvestmentCoInvestorModel[];
  Tranche: Prisma.TrancheModel[];
  SpendCommitment: Prisma.SpendCommitmentModel[];
  CapacityCommitment: Prisma.CapacityCommitmentModel[];
  CapacityChip: Prisma.CapacityChipModel[];
  CapacityFamily: Prisma.CapacityFamilyModel[];
  CapacityMilestone: Prisma.CapacityMilestoneModel[];
  FigureState: Prisma.FigureStateModel[];
  Promise: Prisma.PromiseModel[];
  Overlap: Prisma.OverlapModel[];
  Metric: Prisma.MetricModel[];
  Event: Prisma.EventModel[];
  EventCompany: Prisma.EventCompanyModel[];
  Term: Prisma.TermModel[];
  OpenQuestion: Prisma.OpenQuestionModel[];
  Claim: Prisma.ClaimModel[];
  Release: Prisma.ReleaseModel[];
  Change: Prisma.ChangeModel[];
  QualityFigure: Prisma.QualityFigureModel[];
  QualityGap: Prisma.QualityGapModel[];
}

/** A model that the import fills. */
export type LedgerModel = keyof LedgerRows;

/** The columns of one model's row. */
type RowOf<Model extends LedgerModel> = LedgerRows[Model][number];

/** What the import needs of Prisma's delegate of a model. */
interface Delegate<Row> {
  findMany(): PromiseLike<Row[]>;
  createMany(args: { data: Row[] }): PromiseLike<{ count: number }>;
  updateMany(args: { where: Partial<Row>; data: Partial<Row> }): PromiseLike<{ count: number }>;
  deleteMany(args: { where: { OR: Partial<Row>[] } }): PromiseLike<{ count: number }>;
}

/** One imported table, with its reads and writes. Writes take a transaction and return how many rows they touched. */
export interface LedgerTable {
  readonly model: LedgerModel;
  /** The columns of the primary key. */
  readonly key: readonly string[];
  /** The column that refers to another row of the same table. */
  readonly selfReference: string | null;
  /** Rows that follow from others: counted in a plan, not listed and not logged. */
  readonly isDerived: boolean;
  /** Columns that follow from others: written like any other, not listed and not logged. */
  readonly derivedColumns: readonly string[];
  list(db: Prisma.TransactionClient): Promise<LedgerRow[]>;
  create(db: Prisma.TransactionClient, rows: readonly LedgerRow[]): Promise<number>;
  update(db: Prisma.TransactionClient, key: LedgerRow, changes: LedgerRow): Promise<number>;
  remove(db: Prisma.TransactionClient, keys: readonly LedgerRow[]): Promise<number>;
}

function table<Model extends LedgerModel>(
  model: Model,
  key: readonly (keyof RowOf<Model> & string)[],
  delegate: (db: Prisma.TransactionClient) => Delegate<RowOf<Model>>,
  rest: {
    selfReference?: keyof RowOf<Model> & string;
    isDerived?: true;
    derivedColumns?: readonly (keyof RowOf<Model> & string)[];
  } = {},
): LedgerTable {
  // The rows of a plan are taken from LedgerRows or from `list`, so they have this model's columns.
  const toRow = (row: LedgerRow) => row as RowOf<Model>;
  return {
    model,
    key,
    selfReference: rest.selfReference ?? null,
    isDerived: rest.isDerived ?? false,
    derivedColumns: rest.derivedColumns ?? [],
    list: async (db) => delegate(db).findMany(),
    create: async (db, rows) => (await delegate(db).createMany({ data: rows.map(toRow) })).count,
    update: async (db, where, changes) =>
      (await delegate(db).updateMany({ where: toRow(where), data: toRow(changes) })).count,
    remove: async (db, keys) => (await delegate(db).deleteMany({ where: { OR: keys.map(toRow) } })).count,
  };
}

/** Every imported table, in dependency order. */
export const LEDGER_TABLES: readonly LedgerTable[] = [
  table('Company', ['slug'], (db) => db.company),
  table('CompanyKind', ['companySlug', 'kind'], (db) => db.companyKind),
  table('CompanyAlias', ['companySlug', 'alias'], (db) => db.companyAlias),
  table('Source', ['slug'], (db) => db.source, { derivedColumns: ['publishedFirstDay'] }),
  table('ChipFamily', ['slug'], (db) => db.chipFamily),
  table('ChipGeneration', ['slug'], (db) => db.chipGeneration, {
    selfReference: 'predecessorSlug',
    derivedColumns: ['announcedFirstDay', 'availableFirstDay'],
  }),
  table('ChipSystem', ['slug'], (db) => db.chipSystem),
  table('Site', ['slug'], (db) => db.site),
  table('SiteTenant', ['siteSlug', 'companySlug'], (db) => db.siteTenant),
  table('SiteChip', ['siteSlug', 'chipSlug'], (db) => db.siteChip),
  table('Deal', ['slug'], (db) => db.deal, {
    selfReference: 'expandsSlug',
    derivedColumns: ['announcedFirstDay', 'largestUsd', 'largestPowerKw', 'searchText'],
  }),
  table('DealParty', ['dealSlug', 'companySlug', 'role'], (db) => db.dealParty),
  table('DealLink', ['fromDealSlug', 'toDealSlug', 'kind'], (db) => db.dealLink),
  table('DealFacet', ['facet', 'value', 'dealSlug'], (db) => db.dealFacet, { isDerived: true }),
  table('Investment', ['slug'], (db) => db.investment),
  table('InvestmentCoInvestor', ['investmentSlug', 'companySlug'], (db) => db.investmentCoInvestor),
  table('Tranche', ['slug'], (db) => db.tranche),
  table('SpendCommitment', ['slug'], (db) => db.spendCommitment),
  table('CapacityCommitment', ['slug'], (db) => db.capacityCommitment),
  table('CapacityChip', ['capacitySlug', 'chipSlug'], (db) => db.capacityChip),
  table('CapacityFamily', ['capacitySlug', 'familySlug'], (db) => db.capacityFamily),
  table('CapacityMilestone', ['slug'], (db) => db.capacityMilestone),
  table('FigureState', ['slug'], (db) => db.figureState),
  table('Promise', ['slug'], (db) => db.promise, { derivedColumns: ['dueFirstDay', 'dueLastDay'] }),
  table('Overlap', ['slug'], (db) => db.overlap),
  table('Metric', ['slug'], (db) => db.metric),
  table('Event', ['slug'], (db) => db.event, { derivedColumns: ['happenedFirstDay'] }),
  table('EventCompany', ['eventSlug', 'companySlug'], (db) => db.eventCompany),
  table('Term', ['slug'], (db) => db.term),
  table('OpenQuestion', ['slug'], (db) => db.openQuestion),
  table('Claim', ['slug'], (db) => db.claim),
  table('Release', ['version'], (db) => db.release, { isDerived: true }),
  table('Change', ['id'], (db) => db.change, { isDerived: true }),
  table('QualityFigure', ['key', 'slice', 'unit'], (db) => db.qualityFigure, { isDerived: true }),
  table('QualityGap', ['key', 'subjectType', 'subjectSlug', 'field'], (db) => db.qualityGap, {
    isDerived: true,
  }),
];
