// The chart of chip generations.
import { countGenerations } from '../../charts/chip-generations-model';
import { listChipRows } from '../../charts/chip-generations-rows';
import { CHIP_GENERATIONS_COLUMNS } from '../../export/chip-generations-columns';
import {
  CHIP_TIMELINE_FILTERS,
  CHIP_TIMELINE_PARAMETERS,
  checkChipTimelineView,
  toChipQuery,
} from '../../filters/chip-timeline-query';
import { describeChipQuery } from '../../filters/describe-chips';
import { joinWords } from '../../filters/list-words';
import { chipGenerationsChart } from '../../services/chip-generations';
import { toApiChipGenerations } from '../api-chip-generations';
import { defineChart } from '../chart';

export const CHIP_GENERATIONS = defineChart({
  id: 'chip-generations',
  description:
    'One specification of every chip generation against the date from which it can be had, a line a family.',
  pagePath: '/chips/timeline',
  viewParameters: CHIP_TIMELINE_PARAMETERS,
  filterParameters: CHIP_TIMELINE_FILTERS,
  checkView: checkChipTimelineView,
  describe: (filters, _view, known, chart) =>
    joinWords(describeChipQuery(toChipQuery({ ...filters, asOf: null }), known, countGenerations(chart))),
  build: chipGenerationsChart,
  columns: CHIP_GENERATIONS_COLUMNS,
  listRows: listChipRows,
  toJson: toApiChipGenerations,
});
