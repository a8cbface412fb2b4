import { type PointerEvent, useState } from 'react';
import { useElementSize } from '@mantine/hooks';
import { type ChartScale, chartScale } from '@/lib/chart-scale';
import { NONE } from '@/lib/format';
import classes from './small-chart.module.css';

export type Bar = { value: number | null; soft?: boolean };
/** One value a category; between them straight lines, or steps that last until the next. */
export type Line = { name: string; values: (number | null)[]; steps?: boolean };

type SmallChartProps = {
  alt: string;
  height: number;
  categories: string[];
  bars?: Bar[];
  line?: Line;
  /** Of a value, where it is pointed at. */
  exact: (value: number) => string;
  /** Of a value, at the axis. */
  short: (value: number) => string;
  /** Whether the axis begins at zero, as it does below bars. */
  fromZero?: boolean;
};

/** Bars, a line or both over a row of categories, drawn by hand: most pages need no chart library. */
export function SmallChart(props: SmallChartProps) {
  const { alt, height, categories, bars = [], line, short, fromZero = true } = props;
  const { ref, width } = useElementSize();
  const [pointed, setPointed] = useState<number>();
  const values = [...bars.map(({ value }) => value), ...(line?.values ?? [])].filter((each) => each !== null);
  const scale = chartScale({ width, height, count: categories.length, values: fromZero ? [0, ...values] : values });

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    setPointed(scale.at(event.clientX - event.currentTarget.getBoundingClientRect().left));
  }

  return (
    <div
      ref={ref}
      className={classes.chart}
      style={{ height }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointed(undefined)}
    >
      <svg width={width} height={height} role="img" aria-label={alt}>
        <Axes scale={scale} categories={categories} short={short} />
        {pointed !== undefined && (
          <rect
            className={classes.pointed}
            x={scale.x(pointed) - scale.slot / 2}
            y={scale.top}
            width={scale.slot}
            height={scale.bottom - scale.top}
          />
        )}
        {bars.map((bar, index) => (
          <BarMark key={categories[index]} scale={scale} index={index} bar={bar} />
        ))}
        {line && <LineMark scale={scale} line={line} beside={bars.length > 0} />}
      </svg>
      {pointed !== undefined && <Tip {...props} scale={scale} index={pointed} />}
    </div>
  );
}

type AxesProps = { scale: ChartScale; categories: string[]; short: (value: number) => string };

function Axes({ scale, categories, short }: AxesProps) {
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.grid} x1={scale.left} x2={scale.right} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text className={classes.label} x={scale.left - 8} y={scale.y(tick) + 4} textAnchor="end">
            {short(tick)}
          </text>
        </g>
      ))}
      {categories.map(
        (category, index) =>
          index % scale.labelEvery === 0 && (
            <text key={category} className={classes.label} x={scale.x(index)} y={scale.bottom + 17} textAnchor="middle">
              {category}
            </text>
          ),
      )}
    </>
  );
}

const WIDEST_BAR = 56;

function BarMark({ scale, index, bar: { value, soft } }: { scale: ChartScale; index: number; bar: Bar }) {
  const width = Math.min(WIDEST_BAR, scale.slot * 0.72);
  return (
    value !== null && (
      <rect
        className={classes.bar}
        data-soft={soft ? true : undefined}
        x={scale.x(index) - width / 2}
        y={Math.min(scale.y(value), scale.y(0))}
        width={width}
        height={Math.abs(scale.y(value) - scale.y(0))}
        rx={2}
      />
    )
  );
}

/** So many points are a line of their own. */
const MOST_POINTS = 60;

function LineMark({
  scale,
  line: { values, steps = false },
  beside,
}: {
  scale: ChartScale;
  line: Line;
  beside: boolean;
}) {
  return (
    <>
      <path className={classes.line} data-beside={beside || undefined} d={scale.path(values, steps)} />
      {!beside &&
        values.length < MOST_POINTS &&
        values.map(
          (value, index) =>
            value !== null && (
              <circle key={index} className={classes.point} cx={scale.x(index)} cy={scale.y(value)} r={3} />
            ),
        )}
    </>
  );
}

function Tip({ scale, index, categories, bars, line, exact }: SmallChartProps & { scale: ChartScale; index: number }) {
  const said = (value: number | null | undefined) => (value === null || value === undefined ? NONE : exact(value));
  const onLine = line?.values[index] ?? null;
  return (
    <div className={classes.tip} style={{ left: scale.inside(scale.x(index)) }}>
      <span>{categories[index]}</span>
      {bars && <b>{said(bars[index]?.value)}</b>}
      {line && (!bars || onLine !== null) && (
        <span>
          {bars && `${line.name} `}
          <b>{said(onLine)}</b>
        </span>
      )}
    </div>
  );
}
