import { Link } from 'react-router';
import { Bar } from '@/components/bar';
import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import type { ForecastDays } from '@/lib/api';
import { dayWords, shortDay } from '@/lib/days';
import { count, instantWords, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { outreach as outreachWords } from '@/lib/words/pages/outreach';
import classes from './outreach.module.css';

const words = outreachWords.next;

/** Today and the days after it: how much goes out, and what does not. */
export function NextDays({ forecast: { days, made_at } }: { forecast: ForecastDays }) {
  const today = days[0]?.day ?? '';
  const most = Math.max(1, ...days.map(({ goes }) => goes));
  return (
    <Card
      title={words.title}
      hint={words.hint}
      actions={
        <Link to="/outreach/forecast" className={classes.day}>
          {words.all}
        </Link>
      }
      flush
    >
      <PlainTable
        label={words.title}
        columns={[
          { header: words.columns.day },
          { header: words.columns.goes, end: true },
          { header: words.columns.waits, end: true },
          { header: words.columns.leftOut, end: true },
        ]}
        rows={days.map(({ day, goes, waits, left_out }) => ({
          id: day,
          cells: [
            <Link key="day" to={`/outreach/forecast?day=${day}`} className={classes.day}>
              {nearDay(day, today)}
            </Link>,
            <Bar key="goes" percent={(goes / most) * 100} text={count(goes)} />,
            <Shown key="waits" day={day} fate="WAITS" n={waits} />,
            <Shown key="left" day={day} fate="LEFT_OUT" n={left_out} />,
          ],
        }))}
      />
      <p className={`muted ${classes.foot ?? ''}`}>{words.madeAt(instantWords(made_at, new Date()))}</p>
    </Card>
  );
}

function Shown({ day, fate, n }: { day: string; fate: string; n: number }) {
  return n === 0 ? NONE : <Link to={`/outreach/forecast?day=${day}&fate=${fate}`}>{count(n)}</Link>;
}

/** "Today", "Tomorrow", then the date. */
function nearDay(day: string, today: string): string {
  const near = dayWords(day, today);
  return near === messages.days.today || near === messages.days.tomorrow
    ? near.charAt(0).toUpperCase() + near.slice(1)
    : shortDay(day, today);
}
