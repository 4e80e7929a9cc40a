// The table of the supplier mix: the numbers of the chart, with floor and share, and the commitments behind them.
import Link from 'next/link';
import { Gauge } from '@/components/certainty/gauge';
import { gwToKw } from '@/lib/domain/power';
import type { MixBar, MixChart, MixPanel } from '@/lib/charts/supplier-mix-model';
import { labelOf, LAYERS } from '@/lib/domain/vocabulary';
import { MIX_BYS } from '@/lib/domain/supplier-mix';
import { formatDecimal, formatList, plural } from '@/lib/format/number';
import { formatShare } from '@/lib/format/share';
import {
  formatConcentration,
  formatConcentrationPoints,
  formatConcentrationRefusal,
  formatMixTotal,
} from '@/lib/format/supplier-words';
import type { CustomerMix } from '@/lib/services/supplier-mix';
import { CommitmentList } from './commitment-list';

const formatGwNumber = (gw: number): string => formatDecimal(gw, 6);

/** The index of a customer with how it is to be read, in sentences. */
function IndexWords({ panel }: { readonly panel: MixPanel }) {
  const { headline, floor } = panel.concentration;
  const floorBand = formatConcentration(floor);
  const band = formatConcentration(headline);
  const hasCeilings = panel.lowGw < panel.gw;
  return (
    <>
      {headline.kind === 'refused' ? (
        <>
          <b>No index</b>
          {formatConcentrationRefusal(headline).replace('no index', '')}.
        </>
      ) : (
        <>
          <b>Index {band}</b> ({formatConcentrationPoints(headline)}). Largest supplier:{' '}
          {headline.largest.name}, {formatShare(headline.largestShare, 1)}; a designer is stated for{' '}
          {formatShare(headline.statedShare, 1)}.
        </>
      )}
      {panel.sizedCount === 1 ? ' It rests on one commitment.' : null}
      {!hasCeilings ? null : floorBand === null ? (
        floor.kind === 'refused' && headline.kind === 'band' ? (
          <> With ceilings counted as nothing: {formatConcentrationRefusal(floor)}.</>
        ) : null
      ) : floorBand === band ? (
        ' The same with ceilings counted as nothing.'
      ) : (
        <> With ceilings counted as nothing: {floorBand}.</>
      )}
    </>
  );
}

/** What each layer of a customer comes to, and why they are not added. */
function LayerWords({ mix, isAcross }: { readonly mix: CustomerMix; readonly isAcross: boolean }) {
  if (mix.layers.length < 2) return null;
  const words = mix.layers.map(({ layer, total }) => `${labelOf(LAYERS, layer)} ${formatMixTotal(total)}`);
  return (
    <>
      {isAcross ? ' Layers, which share gigawatts: ' : ' All its layers, which share gigawatts: '}
      {formatList(words)}.
    </>
  );
}

function BarRow({ bar, isAcross }: { readonly bar: MixBar; readonly isAcross: boolean }) {
  const isSized = bar.gw > 0;
  const parts = bar.parts.map(({ certainty, lowGw, gw }) => ({
    certainty,
    low: gwToKw(lowGw),
    high: gwToKw(gw),
  }));
  return (
    <tr>
      <th scope="row" className={bar.kind === 'unstated' ? 'mix-unstated' : undefined}>
        {bar.label}
      </th>
      <td className="r" data-label="Gigawatts">
        {isSized ? (
          <span className="mix-gw">
            <Gauge parts={parts} unit="kw" />
            <b>{formatGwNumber(bar.gw)}</b>
            {bar.isOpenEnded ? <small> or more</small> : null}
          </span>
        ) : (
          <small>size not given</small>
        )}
      </td>
      <td className="r" data-label="Share">
        {bar.share === null || !isSized ? <small>in no share</small> : formatShare(bar.share, 1)}
      </td>
      <td className="r" data-label="Floor">
        {isSized ? formatGwNumber(bar.lowGw) : <small>not given</small>}
      </td>
      {isAcross ? (
        <td className="r" data-label="In one layer">
          {isSized ? formatGwNumber(bar.leastGw) : <small>not given</small>}
        </td>
      ) : null}
      <td className="r" data-label="Without a size">
        {bar.undisclosed.length === 0 ? '–' : plural(bar.undisclosed.length, 'commitment')}
      </td>
    </tr>
  );
}

/** The numbers of the chart, customer by customer, each with its commitments. */
export function SupplierTable({
  model,
  customers,
  hrefFor,
  companyHref,
}: {
  readonly model: MixChart;
  /** The same customers in the same order, with their commitments. */
  readonly customers: readonly CustomerMix[];
  readonly hrefFor: (dealSlug: string) => string;
  readonly companyHref: (companySlug: string) => string;
}) {
  const isAcross = model.layer === 'all';
  const columnCount = isAcross ? 6 : 5;
  return (
    <table className="mix-table">
      <caption className="vh">{model.title}: the numbers of the chart</caption>
      <thead>
        <tr>
          <th scope="col">{labelOf(MIX_BYS, model.by)}</th>
          <th scope="col" className="r">
            Counted once
            <small>GW</small>
          </th>
          <th scope="col" className="r">
            Share
            <small>of the customer’s</small>
          </th>
          <th scope="col" className="r">
            Floor
            <small>GW, without ceilings</small>
          </th>
          {isAcross ? (
            <th scope="col" className="r">
              In one layer
              <small>GW, the most</small>
            </th>
          ) : null}
          <th scope="col" className="r">
            Without a size
            <small>not counted</small>
          </th>
        </tr>
      </thead>
      {model.panels.map((panel) => {
        const mix = customers.find(({ customer }) => customer.slug === panel.customer.slug);
        return (
          <tbody key={panel.customer.slug} id={panel.customer.slug}>
            <tr className="mix-head">
              <th scope="rowgroup" colSpan={columnCount}>
                <Link href={companyHref(panel.customer.slug)} prefetch={false}>
                  {panel.customer.name}
                </Link>{' '}
                <b>{panel.totalWords}</b>
                <p>
                  <IndexWords panel={panel} />
                  {mix === undefined ? null : <LayerWords mix={mix} isAcross={isAcross} />}
                </p>
              </th>
            </tr>
            {panel.bars.map((bar) => (
              <BarRow key={bar.key} bar={bar} isAcross={isAcross} />
            ))}
            {mix === undefined ? null : (
              <tr className="mix-behind">
                <td colSpan={columnCount}>
                  <details>
                    <summary>
                      {plural(mix.commitments.length, 'commitment')} of {panel.customer.name}, with what
                      counts of each
                    </summary>
                    <CommitmentList
                      commitments={mix.commitments}
                      labels={mix.labels}
                      by={model.by}
                      hrefFor={hrefFor}
                    />
                  </details>
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
