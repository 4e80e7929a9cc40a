// The parameters that the capacity chart adds to a deal query, for its page and its files.
import { CAPACITY_STACKS, type CapacityStack } from '../charts/capacity-model';
import { choiceParameter, type Parameters } from '../filters/parameter';

/** What the page reads beside the filters: how the curve is stacked. */
export const STACK_PARAMETERS: Parameters<{ stack: CapacityStack }> = {
  stack: choiceParameter<CapacityStack, CapacityStack>({
    choices: CAPACITY_STACKS.map(({ value }) => value),
    emptyValue: 'certainty',
    description: 'What the curve is stacked by.',
  }),
};
