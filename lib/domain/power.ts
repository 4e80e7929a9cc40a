// Power is whole kilowatts inside and gigawatts where people and files read it.

const KW_PER_GW = 1_000_000;

/**
 * Gigawatts to whole kilowatts.
 * @throws RangeError where the gigawatts are not a whole number of kilowatts: nothing is rounded silently.
 */
export function gwToKw(gw: number): number {
  const kw = Math.round(gw * KW_PER_GW);
  if (!Number.isSafeInteger(kw) || Math.abs(gw * KW_PER_GW - kw) > 1e-3) {
    throw new RangeError(`${gw} GW is not a whole number of kilowatts`);
  }
  return kw;
}

/** Whole kilowatts to gigawatts, exact to the kilowatt. */
export function kwToGw(kw: number): number {
  return kw / KW_PER_GW;
}
