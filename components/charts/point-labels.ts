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
  readonly detailY: number;
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
  readonly boxes: readonly Box[];
}

/**
 * Places the labels in the order given. A point whose label fits nowhere gets null and stays a point. Stems are as short
 * as possible; at the same length the side away from the curve (left) is taken first.
 */
export function placePointLabels(
  points: readonly LabelledPoint[],
  { bounds, fillTop, obstacles, fontSize }: LabelSurroundings,
): (LabelPlace | null)[] {
  const circles = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const taken: Box[] = [...obstacles];
  const lineHeight = fontSize.detail + 1.5;

  const widthOf = ({ label, detail }: LabelledPoint): number =>
    1.03 *
    Math.max(
      estimateTextWidth(label, fontSize.strong, { isStrong: true }),
      estimateTextWidth(detail, fontSize.detail, { isNarrow: true }),
    );
  const textBox = (place: LabelPlace, width: number): Box => ({
    left: place.anchor === 'start' ? place.x : place.x - width,
    right: place.anchor === 'start' ? place.x + width : place.x,
    top: place.labelY - fontSize.strong,
    bottom: place.detailY + fontSize.detail * 0.3,
  });
  // Where the label of each point would like to be: the others keep clear of it if they can.
  const rooms = points.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - LABEL_ROOM, bottom: y }));
  const isFree = ({ boxes }: Candidate, own: number, keepsRooms: boolean): boolean =>
    boxes.every(
      (box) =>
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom &&
        !taken.some((other) => overlaps(box, other)) &&
        !circles.some((circle, index) => index !== own && overlaps(box, circle)) &&
        !(keepsRooms && rooms.some((room, index) => index > own && overlaps(box, room))),
    ) && boxes.slice(0, 1).every((text) => text.bottom <= fillTop(text.left, text.right) - GAP / 2);

  const candidatesOf = (point: LabelledPoint): Candidate[] => {
    const width = widthOf(point);
    const candidates: Candidate[] = [];
    if (point.isDelivered) {
      const detailY = Math.min(bounds.bottom - 16, point.y + 14);
      const place: LabelPlace = {
        ...{ anchor: 'end', x: point.x - 10, stemTop: null },
        ...{ labelY: detailY - lineHeight, detailY },
      };
      candidates.push({ place, boxes: [textBox(place, width)] });
    }
    for (const length of STEM_LENGTHS) {
      const stemTop = point.y - 4 - length;
      const detailY = stemTop - 3;
      const stem: Box = { left: point.x - 2, right: point.x + 2, top: stemTop, bottom: point.y - 5 };
      // At the right edge the text may run on to the end of the plot.
      const endX = bounds.right - point.x < 40 ? bounds.right : point.x;
      for (const [anchor, x] of [
        ['end', endX],
        ['start', point.x],
      ] as const) {
        const place: LabelPlace = { anchor, x, labelY: detailY - lineHeight, detailY, stemTop };
        candidates.push({ place, boxes: [textBox(place, width), stem] });
      }
    }
    return candidates;
  };

  return points.map((point, index) => {
    const candidates = candidatesOf(point);
    const found =
      candidates.find((candidate) => isFree(candidate, index, true)) ??
      candidates.find((candidate) => isFree(candidate, index, false));
    if (!found) return null;
    taken.push(...found.boxes);
    return found.place;
  });
}
