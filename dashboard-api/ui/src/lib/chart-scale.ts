const MARGIN = { left: 52, right: 6, top: 10, bottom: 22 };
/** The room a category's name takes, and half of what is said of it. */
const LABEL = 62;
const HALF_A_TIP = 70;

export type ChartScale = ReturnType<typeof chartScale>;

type Size = { width: number; height: number; count: number; values: number[] };

/** Where things are in a chart of categories side by side and values upwards. */
export function chartScale({ width, height, count, values }: Size) {
  const ticks = axisTicks(values.length > 0 ? values : [0]);
  const lowest = ticks[0] ?? 0;
  const highest = ticks.at(-1) ?? 1;
  const bottom = height - MARGIN.bottom;
  const slot = Math.max(1, width - MARGIN.left - MARGIN.right) / Math.max(1, count);
  const x = (index: number) => MARGIN.left + (index + 0.5) * slot;
  const y = (value: number) => MARGIN.top + ((highest - value) / (highest - lowest)) * (bottom - MARGIN.top);
  return {
    ticks,
    x,
    y,
    slot,
    bottom,
    top: MARGIN.top,
    left: MARGIN.left,
    right: width - MARGIN.right,
    labelEvery: Math.ceil(LABEL / slot),
    /** The category below a point, if there is one. */
    at: (left: number) => {
      const index = Math.floor((left - MARGIN.left) / slot);
      return index >= 0 && index < count ? index : undefined;
    },
    /** As near to it as what is said there still fits. */
    inside: (left: number) => Math.max(HALF_A_TIP, Math.min(left, width - HALF_A_TIP)),
    path: (points: (number | null)[], steps: boolean) => path(points, steps, x, y),
  };
}

/** From point to point; a value that is missing leaves a gap. */
function path(
  points: (number | null)[],
  steps: boolean,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let drawing = false;
  const moves = points.map((value, index) => {
    if (value === null) {
      drawing = false;
      return '';
    }
    const begin = !drawing;
    drawing = true;
    return begin ? `M${x(index)} ${y(value)}` : steps ? `H${x(index)}V${y(value)}` : `L${x(index)} ${y(value)}`;
  });
  return moves.join('');
}

/** Round values from below the least to above the most, a handful apart. */
export function axisTicks(values: number[], parts = 3): number[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const step = roundStep((most - least || Math.abs(most) || 1) / parts);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  // Multiplied, not added up: sums of tenths drift.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The next of 1, 2, 5 and 10 of its power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return digit * power;
}
