// Every chart that has an address of its own.
import type { ApiChart } from '../chart';
import { CAPACITY_TIMELINE } from './capacity-timeline';
import { CHIP_GENERATIONS } from './chip-generations';
import { GENERATION_MIX_CHART, SUPPLIER_HISTORY_CHART, SUPPLIER_MIX_CHART } from './supplier-mix';

/** The charts, in the order in which they are documented. */
export const API_CHARTS: readonly ApiChart[] = [
  CAPACITY_TIMELINE,
  CHIP_GENERATIONS,
  SUPPLIER_MIX_CHART,
  GENERATION_MIX_CHART,
  SUPPLIER_HISTORY_CHART,
];
