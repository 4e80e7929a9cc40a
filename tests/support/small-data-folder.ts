import { resolve } from 'node:path';

/** Two deals with all that belongs to them: enough for most tests, and small enough to know by heart. */
export const SMALL_DATA = resolve('tests/fixtures/data-small');
