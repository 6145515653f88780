/** A plan's steps over time as the outline of a drawing; pure. */
import type {Revision} from 'execplan-history';

/** How many steps a plan had on a day, and how many of them were done. */
export interface ProgressPoint {
  /** Calendar date where the author was. */
  date: string;
  done: number;
  total: number;
}

export interface ProgressChart {
  /** The earliest first: where a number changed, and the last one. */
  points: ProgressPoint[];
  /** The most steps that the plan ever had. */
  most: number;
  width: number;
  height: number;
  /** SVG path of the area below the steps that were done. */
  done: string;
  /** SVG path of the line of all steps. */
  total: string;
}

/** Drawn to the width of its place; the numbers only say how exact it is. */
const [WIDTH, HEIGHT] = [1000, 100];

type Dated = Pick<Revision, 'date' | 'done' | 'total'>;

/**
 * Draws the steps of a plan over its revisions: the numbers hold until a revision changes them.
 *
 * @param revisions the newest first
 * @returns `null` where there is nothing to be seen: no steps, or all at one time
 */
export function drawProgress(revisions: readonly Dated[]): ProgressChart | null {
  const dated = [...revisions]
    .reverse()
    .flatMap(({date, done, total}) => (date === null ? [] : [{date, time: Date.parse(date), done, total}]));
  const most = Math.max(0, ...dated.map(({total}) => total));
  const first = Math.min(...dated.map(({time}) => time));
  const last = Math.max(...dated.map(({time}) => time));
  if (most === 0 || first === last) return null;
  // Authors' clocks may go back; what is drawn goes on.
  let reached = first;
  const drawn = dated.map(({time, done, total}) => {
    reached = Math.max(reached, time);
    const x = Math.round(((reached - first) / (last - first)) * WIDTH);
    const yOf = (count: number) => Math.round(HEIGHT - (count / most) * HEIGHT);
    return {x, done: yOf(done), total: yOf(total)};
  });
  return {
    points: changesOf(dated).map(({date, done, total}) => ({date: date.slice(0, 10), done, total})),
    most,
    width: WIDTH,
    height: HEIGHT,
    done: `M0 ${HEIGHT}V${stepsOf(drawn.map(({x, done}) => [x, done]))}H${WIDTH}V${HEIGHT}Z`,
    total: `M0 ${stepsOf(drawn.map(({x, total}) => [x, total]))}H${WIDTH}`,
  };
}

/** The first height, then across and up or down to each of the others. */
function stepsOf(corners: readonly [x: number, y: number][]): string {
  return corners.map(([x, y], index) => (index === 0 ? `${y}` : `H${x}V${y}`)).join('');
}

/** Without those that say what the one before says; of the rest, the last one stands for the present. */
function changesOf<Point extends Dated>(points: readonly Point[]): Point[] {
  return points.filter(({done, total}, index) => {
    const before = points[index - 1];
    return before?.done !== done || before.total !== total || index === points.length - 1;
  });
}
