import { describe, expect, it } from 'vitest';
import { benefitOf } from './benefits';

describe('benefitOf', () => {
  it.each([
    ['benefit.pricePerformance', 'price_performance'],
    ['benefit.supplyResilience', 'supply_resilience'],
    ['benefit.ecosystem', 'ecosystem'],
    ['claimed.costSavingVsGpu', 'price_performance'],
    ['claimed.pricePerformanceVsGpu', 'price_performance'],
    ['claimed.tokensPerDollarVsGpu', 'price_performance'],
    ['claimed.performancePerDollarVsPredecessor', 'price_performance'],
    ['claimed.tokenCostReductionVsPredecessor', 'price_performance'],
    // Speed, energy and memory say nothing of cost.
    ['claimed.performanceVsGpu', null],
    ['claimed.energyEfficiencyVsPredecessor', null],
    ['specs.memoryGb', null],
    ['benefit.other', null],
  ])('%s speaks to %s', (field, benefit) => {
    expect(benefitOf(field)).toBe(benefit);
  });
});
