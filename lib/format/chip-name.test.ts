import { describe, expect, it } from 'vitest';
import { shortChipName } from './chip-name';

describe('shortChipName', () => {
  it.each([
    ['GB300 NVL72 (Blackwell Ultra)', 'GB300 NVL72'],
    ['Ascend 950 (950PR / 950DT)', 'Ascend 950'],
    ['Trainium3', 'Trainium3'],
    ['Groq LPU v1 (TSP) rack', 'Groq LPU v1 (TSP) rack'],
  ])('%s is %s', (name, short) => {
    expect(shortChipName(name)).toBe(short);
  });
});
