// Where the labels of promised points go: over empty plot, never over a fill, the data date or each other.
import { estimateTextWidth } from './text-width';

/** A box in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A point of the curve with its words, in px. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly detail: string;
  /** In use already: the label stands beside the step, without a stem. */
  readonly isDelivered: boolean;
}

/** Where a label of two lines goes. */
export interface LabelPlace {
  readonly anchor: 'start' | 'end';
  readonly x: number;
  readonly labelY: number;
  /** Null where there is room for the first line only. */
  readonly detailY: number | null;
  /** End of the stem above the point; null where the label needs none. */
  readonly stemTop: number | null;
}

/** What labels have to keep clear of. */
export interface LabelSurroundings {
  readonly bounds: Box;
  /** The top of the fills between two x, px from the top; the baseline where nothing is drawn. */
  readonly fillTop: (left: number, right: number) => number;
  /** Lines and texts that are there already. */
  readonly obstacles: readonly Box[];
  readonly fontSize: { readonly strong: number; readonly detail: number };
}

const GAP = 4;
/** A short stem with two lines above it, px. */
const LABEL_ROOM = 50;
const STEM_LENGTHS = [12, 24, 38, 54, 72, 92, 116, 142, 172, 206, 244];

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

interface Candidate {
  readonly place: LabelPlace;
  readonly text: Box;
  /** Text and stem. */
  readonly boxes: readonly Box[];
}

/**
 * Places the labels in the order given. Stems are as short as possible; at the same length the side away from the curve
 * (left) is taken first. Where two lines fit nowhere the first stands alone; a point without room for that gets null.
 */
export function placePointLabels(
  points: readonly LabelledPoint[],
  { bounds, fillTop, obstacles, fontSize }: LabelSurroundings,
): (LabelPlace | null)[] {
  const circles = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const taken: Box[] = [...obstacles];
  const lineHeight = fontSize.detail + 1.5;
  // Where the label of each point would like to be: the others keep clear of it if they can.
  const rooms = points.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - LABEL_ROOM, bottom: y }));

  const placeAt = (
    point: LabelledPoint,
    at: { anchor: 'start' | 'end'; x: number; bottom: number; stemTop: number | null; lines: 1 | 2 },
  ): Candidate => {
    const labelWidth = estimateTextWidth(point.label, fontSize.strong, { isStrong: true });
    const detailWidth =
      at.lines === 2 ? estimateTextWidth(point.detail, fontSize.detail, { isNarrow: true }) : 0;
    const width = 1.03 * Math.max(labelWidth, detailWidth);
    const labelY = at.lines === 2 ? at.bottom - lineHeight : at.bottom;
    const text: Box = {
      left: at.anchor === 'start' ? at.x : at.x - width,
      right: at.anchor === 'start' ? at.x + width : at.x,
      top: labelY - fontSize.strong,
      bottom: at.bottom + fontSize.detail * 0.3,
    };
    const stem = { left: point.x - 2, right: point.x + 2, top: at.stemTop ?? 0, bottom: point.y - 5 };
    const { anchor, x, stemTop } = at;
    return {
      place: { anchor, x, labelY, detailY: at.lines === 2 ? at.bottom : null, stemTop },
      text,
      boxes: stemTop === null ? [text] : [text, stem],
    };
  };

  const listCandidates = (point: LabelledPoint, lines: 1 | 2): Candidate[] => {
    const candidates: Candidate[] = [];
    if (point.isDelivered) {
      const bottom = Math.min(bounds.bottom - 16, point.y + 14);
      candidates.push(placeAt(point, { anchor: 'end', x: point.x - 10, bottom, stemTop: null, lines }));
    }
    // At the right edge the text may run on to the end of the plot.
    const endX = bounds.right - point.x < 40 ? bounds.right : point.x;
    for (const length of STEM_LENGTHS) {
      const stemTop = point.y - 4 - length;
      const above = { bottom: stemTop - 3, stemTop, lines };
      candidates.push(placeAt(point, { anchor: 'end', x: endX, ...above }));
      candidates.push(placeAt(point, { anchor: 'start', x: point.x, ...above }));
    }
    return candidates;
  };

  const isFree = ({ text, boxes }: Candidate, own: number, keepsRooms: boolean): boolean =>
    text.bottom <= fillTop(text.left, text.right) - GAP / 2 &&
    boxes.every(
      (box) =>
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom &&
        !taken.some((other) => overlaps(box, other)) &&
        !circles.some((circle, index) => index !== own && overlaps(box, circle)) &&
        !(keepsRooms && rooms.some((room, index) => index > own && overlaps(box, room))),
    );

  return points.map((point, index) => {
    const full = listCandidates(point, 2);
    const found =
      full.find((candidate) => isFree(candidate, index, true)) ??
      full.find((candidate) => isFree(candidate, index, false)) ??
      listCandidates(point, 1).find((candidate) => isFree(candidate, index, false));
    if (!found) return null;
    taken.push(...found.boxes);
    return found.place;
  });
}
