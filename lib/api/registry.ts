// The one list of resources: routes, reference and contract tests derive from it.
import type { ApiResource } from './resource';
import { CAPACITY_COMMITMENTS } from './resources/capacity-commitments';
import { DEALS } from './resources/deals';
import { INVESTMENTS } from './resources/investments';
import { SPEND_COMMITMENTS } from './resources/spend-commitments';

/** Every resource below /api/v1. */
export const API_RESOURCES: readonly ApiResource[] = [
  DEALS,
  INVESTMENTS,
  SPEND_COMMITMENTS,
  CAPACITY_COMMITMENTS,
];
