// The capacity timeline.
import { CAPACITY_UNITS, type CapacityStack, type CapacityUnit } from '../../charts/capacity-model';
import { listCapacityRows } from '../../charts/capacity-rows';
import { CAPACITY_TIMELINE_COLUMNS } from '../../export/capacity-timeline-columns';
import { choiceParameter, type Parameters } from '../../filters/parameter';
import { capacityChart } from '../../services/capacity-chart';
import { STACK_PARAMETERS } from '../../services/capacity-parameters';
import { toApiCapacityTimeline } from '../api-capacity-timeline';
import { defineChart } from '../chart';
import { DEAL_FILTERS } from './deal-filters';

interface CapacityView {
  readonly stack: CapacityStack;
  readonly unit: CapacityUnit;
}

const VIEW_PARAMETERS: Parameters<CapacityView> = {
  ...STACK_PARAMETERS,
  unit: choiceParameter<CapacityUnit, CapacityUnit>({
    choices: CAPACITY_UNITS,
    emptyValue: 'gw',
    description: 'Unit of the figures.',
  }),
};

export const CAPACITY_TIMELINE = defineChart({
  ...DEAL_FILTERS,
  id: 'capacity-timeline',
  description: 'Gigawatts at quarter ends, one layer at a time, each gigawatt once.',
  pagePath: '/capacity',
  viewParameters: VIEW_PARAMETERS,
  build: async (query, { stack }, known) => (await capacityChart(query, stack, known)).chart,
  columns: CAPACITY_TIMELINE_COLUMNS,
  listRows: listCapacityRows,
  toJson: toApiCapacityTimeline,
});
