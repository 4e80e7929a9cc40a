import Link from 'next/link';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { Gauge } from '@/components/certainty/gauge';
import { Section } from '@/components/layout/section';
import type { CertaintyPart } from '@/lib/domain/certainty-parts';
import type { CapacityCount, LayerCount } from '@/lib/domain/chip-capacity';
import { CERTAINTIES, type Certainty, labelOf, LAYERS } from '@/lib/domain/vocabulary';
import { formatGw } from '@/lib/format/power';
import { formatCount, plural } from '@/lib/format/number';
import { formatGwPart, formatTotalGw } from '@/lib/format/total-words';
import type { ChipFamilyPage } from '@/lib/services/find-chip-family';

/** Certainties that any layer has, firmest first. */
function certaintiesOf({ layers }: CapacityCount): Certainty[] {
  return CERTAINTIES.map(({ value }) => value).filter((certainty) =>
    layers.some(({ parts }) => parts.some((part) => part.certainty === certainty)),
  );
}

const partAt = ({ parts }: LayerCount, certainty: Certainty): CertaintyPart | undefined =>
  parts.find((part) => part.certainty === certainty);

/** What is promised on a family, by layer and certainty: every gigawatt of a layer once, layers never added. */
export function FamilyCommitments({
  page,
  dealsHref,
}: {
  readonly page: ChipFamilyPage;
  readonly dealsHref: string;
}) {
  const { counts, commitmentCount, sharedCount, dealCount, name } = page;
  const { signed, standing } = counts;
  const certainties = certaintiesOf(standing);
  return (
    <Section
      id="committed"
      title="Committed to it"
      note={
        dealCount === 0 ? undefined : (
          <Link href={dealsHref} prefetch={false}>
            {plural(dealCount, 'deal')}
          </Link>
        )
      }
    >
      {commitmentCount === 0 ? (
        <p className="fam-note">No capacity commitment of the ledger names a generation of {name}.</p>
      ) : (
        <p className="fam-note">
          {plural(commitmentCount, 'commitment')} {commitmentCount === 1 ? 'names' : 'name'} a generation of{' '}
          {name}
          {sharedCount === 0
            ? ''
            : `; ${formatCount(sharedCount)} of them ${sharedCount === 1 ? 'names' : 'name'} other chips too and ${sharedCount === 1 ? 'counts' : 'count'} whole`}
          {standing.undisclosedCount === 0
            ? ''
            : `; ${formatCount(standing.undisclosedCount)} without a stated size ${standing.undisclosedCount === 1 ? 'is' : 'are'} left out`}
          . {signed.largest === null ? 'Nothing of stated size is signed.' : <SignedWords signed={signed} />}
        </p>
      )}
      {standing.layers.length === 0 ? null : (
        <table className="fam-gw">
          <caption className="vh">Gigawatts by layer and certainty, every gigawatt of a layer once</caption>
          <thead>
            <tr>
              <th scope="col">Layer</th>
              <th scope="col" className="r">
                Signed<small>gigawatts</small>
              </th>
              <th scope="col">
                <span className="vh">How it divides</span>
              </th>
              {certainties.map((certainty) => (
                <th key={certainty} scope="col" className="r">
                  <CertaintyMark certainty={certainty} withWord />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standing.layers.map((layer) => {
              const signedLayer = signed.layers.find((one) => one.layer === layer.layer);
              return (
                <tr key={layer.layer}>
                  <th scope="row">{labelOf(LAYERS, layer.layer)}</th>
                  <td className="r" data-label="Signed">
                    {signedLayer === undefined ? (
                      <span className="muted">nothing</span>
                    ) : (
                      <Link href={`${dealsHref}&layer=${layer.layer}`} prefetch={false}>
                        <b>{formatTotalGw(signedLayer.total)}</b>
                      </Link>
                    )}
                  </td>
                  <td className="ga">
                    <Gauge parts={layer.parts} unit="kw" width={160} height={14} />
                  </td>
                  {certainties.map((certainty) => {
                    const part = partAt(layer, certainty);
                    return (
                      <td key={certainty} className="r" data-label={labelOf(CERTAINTIES, certainty)}>
                        {part === undefined ? <span className="vh">none</span> : formatGwPart(part)}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** The signed gigawatts in a sentence: one layer, or the range that several come to. */
function SignedWords({ signed: { largest, layers, across } }: { readonly signed: CapacityCount }) {
  if (largest === null) return null;
  const ofLargest = `${formatTotalGw(largest.total)} GW of ${labelOf(LAYERS, largest.layer)} capacity`;
  if (layers.length === 1) return <b>Signed: {ofLargest}.</b>;
  if (across.high <= largest.total.high) {
    return <b>Signed: {ofLargest}; the other layers restate gigawatts of it.</b>;
  }
  return (
    <>
      <b>
        Signed: {ofLargest}, and up to {formatGw(across.high)} GW over all layers
      </b>
      , as far as they are known to restate each other.
    </>
  );
}
