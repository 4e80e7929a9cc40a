// Pure model of the lanes chart of a deal: how sure each figure was, and when. No React, no pixels.
import { stateDays } from '../domain/state-days';
import type { Certainty } from '../domain/vocabulary';

/** A state of a figure as given: dates are partial, `knownTo` null while it holds. */
export interface LaneState {
  readonly certainty: Certainty;
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly text: string | null;
}

/** One lane to draw: a tranche, an investment, a spend or a capacity commitment. */
export interface LaneInput {
  readonly slug: string;
  readonly label: string;
  readonly detail: string;
  readonly states: readonly LaneState[];
}

export interface LaneSegment {
  readonly certainty: Certainty;
  /** Share of the axis, 0 at its start and 1 at its end. */
  readonly from: number;
  readonly to: number;
  readonly text: string | null;
}

export interface StateLanes {
  readonly lanes: readonly {
    readonly slug: string;
    readonly label: string;
    readonly detail: string;
    readonly segments: readonly LaneSegment[];
  }[];
  /** Starts of years, quarters or months, whichever leaves room; `isMajor` where a year begins. */
  readonly ticks: readonly { readonly at: number; readonly day: string; readonly isMajor: boolean }[];
  readonly tickUnit: 'month' | 'quarter' | 'year';
  readonly dataDateAt: number;
  readonly dataDate: string;
}

const MS_PER_DAY = 86_400_000;

function dayNumber(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / MS_PER_DAY;
}

function firstOfMonth(isoDay: string, addMonths: number): string {
  const year = Number(isoDay.slice(0, 4));
  const month = Number(isoDay.slice(5, 7)) - 1 + addMonths;
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/**
 * Builds the lanes. The axis runs from the month of the earliest state to at least a month after the data date; a state
 * that still holds is cut at the data date. States known only after the data date are left out. Null where no lane has
 * a state.
 */
export function buildStateLanes(lanes: readonly LaneInput[], dataDate: string): StateLanes | null {
  const dated = lanes
    .map((lane) => ({
      lane,
      spans: stateDays(
        lane.states.map((state) => ({ from: state.knownFrom, to: state.knownTo ?? undefined })),
      )
        .flatMap(({ knownFrom, knownTo }, index) => {
          const state = lane.states[index];
          return state ? [{ state, from: knownFrom, to: knownTo }] : [];
        })
        .filter(({ from }) => from <= dataDate)
        .map((span) => ({ ...span, to: span.to > dataDate ? dataDate : span.to })),
    }))
    .filter(({ spans }) => spans.length > 0);
  const earliest = dated.flatMap(({ spans }) => spans.map(({ from }) => from)).sort()[0];
  if (earliest === undefined) return null;

  const axisStart = firstOfMonth(earliest, 0);
  const spanMonths = Math.ceil((dayNumber(dataDate) - dayNumber(axisStart)) / 30.44);
  const axisEnd = firstOfMonth(dataDate, Math.max(2, Math.ceil(spanMonths / 9)));
  const startNumber = dayNumber(axisStart);
  const length = dayNumber(axisEnd) - startNumber;
  const at = (isoDay: string): number => (dayNumber(isoDay) - startNumber) / length;

  const tickUnit = spanMonths <= 14 ? 'month' : spanMonths <= 40 ? 'quarter' : 'year';
  const stepMonths = { month: 1, quarter: 3, year: 12 }[tickUnit];
  const ticks: { at: number; day: string; isMajor: boolean }[] = [];
  for (let day = axisStart; day < axisEnd; day = firstOfMonth(day, 1)) {
    const month = Number(day.slice(5, 7)) - 1;
    if (month % stepMonths === 0) ticks.push({ at: at(day), day, isMajor: month === 0 });
  }
  return {
    lanes: dated.map(({ lane, spans }) => ({
      slug: lane.slug,
      label: lane.label,
      detail: lane.detail,
      segments: spans.map(({ state, from, to }) => ({
        certainty: state.certainty,
        from: at(from),
        to: at(to),
        text: state.text,
      })),
    })),
    ticks,
    tickUnit,
    dataDateAt: at(dataDate),
    dataDate,
  };
}
