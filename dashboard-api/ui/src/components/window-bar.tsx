import { useMediaQuery } from '@mantine/hooks';
import { shortDay } from '@/lib/days';
import { messages } from '@/lib/messages';
import { NARROW } from '@/lib/screen';
import { accountSpan, columnSpan, drawWindow, type Forecast, labelLines, ticks } from '@/lib/window-scale';
import classes from './window-bar.module.css';

/** The forecast in a list: every row on one axis, today's line through all of them. */
export function WindowBar({ forecast }: { forecast: Forecast }) {
  const drawing = drawWindow(forecast, columnSpan(forecast.today));
  return (
    <span className={classes.bar} role="img" aria-label={words(forecast)}>
      <span className={classes.today} style={{ left: `${drawing.today}%` }} />
      {drawing.overdue && <span className={classes.overdue} style={at(drawing.overdue)} />}
      {drawing.window && <span className={classes.window} style={at(drawing.window)} />}
      {drawing.last !== null && <span className={classes.last} style={{ left: `${drawing.last}%` }} />}
      {drawing.expected !== null && <span className={classes.expected} style={{ left: `${drawing.expected}%` }} />}
    </span>
  );
}

/** The labels of that axis, for the column's heading. */
export function WindowAxis({ today }: { today: string }) {
  const axis = messages.accounts.axis;
  return (
    <span className={classes.axis} aria-hidden>
      {ticks(columnSpan(today), today, 4).map(({ weeks, left }) => (
        <span key={weeks} style={{ left: `${left}%` }} data-today={weeks === 0 || undefined}>
          {weeks === 0 ? axis.today : weeks < 0 ? axis.past(-weeks) : axis.future(weeks)}
        </span>
      ))}
    </span>
  );
}

/** The share of the axis that two labels need, one of which may lean towards the other. */
const LABEL_WIDTH = { wide: 36, narrow: 70 };

/** One account's forecast at full size: last order, window, expected day, today. */
export function WindowTimeline({ forecast }: { forecast: Forecast }) {
  const { account } = messages;
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const drawing = drawWindow(forecast, accountSpan(forecast));
  const labels = [
    { left: drawing.last, day: forecast.last, text: account.lastOrder },
    { left: drawing.expected, day: forecast.expected, text: account.expected, strong: true },
    { left: drawing.today, day: forecast.today, text: account.today },
  ].flatMap(({ left, day, ...rest }) => (left === null || day === null ? [] : [{ left, day, ...rest }]));
  const lines = labelLines(
    labels.map(({ left }) => left),
    narrow ? LABEL_WIDTH.narrow : LABEL_WIDTH.wide,
  );
  return (
    <div className={classes.timeline} role="img" aria-label={account.timelineLabel(words(forecast))}>
      <div className={classes.track}>
        {drawing.last !== null && drawing.expected !== null && (
          <span
            className={classes.road}
            style={{ left: `${drawing.last}%`, width: `${Math.max(0, drawing.expected - drawing.last)}%` }}
          />
        )}
        {drawing.overdue && <span className={classes.overdue} style={at(drawing.overdue)} />}
        {drawing.window && <span className={classes.window} style={at(drawing.window)} />}
        <span className={classes.today} style={{ left: `${drawing.today}%` }} />
        {drawing.last !== null && <span className={classes.last} style={{ left: `${drawing.last}%` }} />}
        {drawing.expected !== null && <span className={classes.expected} style={{ left: `${drawing.expected}%` }} />}
      </div>
      <div className={classes.labels} style={{ height: (Math.max(...lines) + 1) * LINE_PX + 2 }} aria-hidden>
        {labels.map((label, index) => (
          <Label key={label.text} {...label} today={forecast.today} line={lines[index] ?? 0} />
        ))}
      </div>
    </div>
  );
}

const LINE_PX = 17;

type LabelProps = { left: number; day: string; today: string; text: string; line: number; strong?: boolean };

function Label({ left, day, today, text, line, strong = false }: LabelProps) {
  // Near an edge the label leans inwards, so that it is never cut.
  const shift = left < 16 ? 0 : left > 84 ? -100 : -50;
  return (
    <span
      className={classes.label}
      data-strong={strong || undefined}
      style={{ left: `${left}%`, top: line * LINE_PX + 2, transform: `translateX(${shift}%)` }}
    >
      <b>{shortDay(day, today)}</b> {text}
    </span>
  );
}

function at({ left, width }: { left: number; width: number }) {
  return { left: `${left}%`, width: `${width}%` };
}

function words({ last, expected, windowStart, windowEnd, today }: Forecast): string {
  const { account } = messages;
  const name = (day: string) => shortDay(day, today);
  return [
    last && `${account.lastOrder} ${name(last)}`,
    expected && `${account.expected} ${name(expected)}`,
    windowStart && windowEnd && account.window(name(windowStart), name(windowEnd)),
    `${account.today} ${name(today)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
