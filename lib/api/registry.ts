// The one list of resources: routes, reference and contract tests derive from it.
import type { ApiResource } from './resource';
import { CAPACITY_COMMITMENTS } from './resources/capacity-commitments';
import { CHANGES } from './resources/changes';
import { CHIP_BENEFITS } from './resources/chip-benefits';
import { CHIP_COMPARISON } from './resources/chip-comparison';
import { CHIPS } from './resources/chips';
import { CLAIMS } from './resources/claims';
import { COMPANIES } from './resources/companies';
import { CONFLICTS } from './resources/conflicts';
import { DEALS } from './resources/deals';
import { CHIP_ESTIMATES, CHIP_WHAT_IF } from './resources/estimates';
import { EVENTS } from './resources/events';
import { INVESTMENTS } from './resources/investments';
import { METRICS } from './resources/metrics';
import { QUALITY, QUALITY_GAPS } from './resources/quality';
import { SITES } from './resources/sites';
import { SOURCES } from './resources/sources';
import { SPEND_COMMITMENTS } from './resources/spend-commitments';
import { SUPPLIER_MIX } from './resources/supplier-mix';
import { TOTALS } from './resources/totals';

/** Every resource below /api/v1. */
export const API_RESOURCES: readonly ApiResource[] = [
  DEALS,
  INVESTMENTS,
  SPEND_COMMITMENTS,
  CAPACITY_COMMITMENTS,
  TOTALS,
  CLAIMS,
  CONFLICTS,
  SOURCES,
  COMPANIES,
  CHIPS,
  SUPPLIER_MIX,
  CHIP_COMPARISON,
  CHIP_BENEFITS,
  CHIP_ESTIMATES,
  CHIP_WHAT_IF,
  SITES,
  METRICS,
  EVENTS,
  CHANGES,
  QUALITY,
  QUALITY_GAPS,
];
