import type { GridColumn } from '@/components/grid-column';
import { TwoLines } from '@/components/two-lines';
import { WatchKinds } from '@/components/watch-kinds';
import { watchReasons } from '@/components/watch-reasons';
import type { WatchedAccount } from '@/lib/api';
import { fullDay, shortDay } from '@/lib/days';
import { count, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './watch.module.css';

const words = messages.watch;
const names = words.columns;

/** Beyond a million, rarer makes no difference to anybody. */
const RAREST = 1_000_000;

export function oneIn(chance: number): string {
  const rarity = Math.min(RAREST, 1 / Math.max(chance, 1 / RAREST));
  return words.oneIn(count(Number(rarity.toPrecision(2))));
}

export const COLUMNS: GridColumn<WatchedAccount>[] = [
  {
    id: 'name',
    header: names.name,
    width: 190,
    grow: 1,
    sortable: true,
    cell: ({ name, rep_name, rep_id }) => <TwoLines first={name} second={rep_name ?? rep_id} />,
  },
  {
    id: 'kinds',
    header: names.kinds,
    width: 150,
    cell: ({ kinds }) => (
      <span className={classes.tags}>
        <WatchKinds kinds={kinds} />
      </span>
    ),
  },
  {
    id: 'why',
    header: names.why,
    width: 320,
    grow: 4,
    cell: (account) => (
      <span className={classes.why} title={watchReasons(account)}>
        {watchReasons(account)}
      </span>
    ),
  },
  {
    id: 'at_stake',
    header: names.at_stake,
    width: 136,
    align: 'end',
    sortable: true,
    hint: words.hints.at_stake,
    cell: ({ at_stake, currency }) => wholeMoney(at_stake, currency),
  },
  {
    id: 'chance',
    header: names.chance,
    width: 126,
    align: 'end',
    sortable: true,
    hint: words.hints.chance,
    cell: ({ chance }) => oneIn(chance),
  },
  {
    id: 'since',
    header: names.since,
    width: 104,
    align: 'end',
    sortable: true,
    hint: words.hints.since,
    cell: ({ since, as_of }) => <span title={fullDay(since)}>{shortDay(since, as_of)}</span>,
  },
];

export const CARD = {
  height: 132,
  render: (account: WatchedAccount) => (
    <div className={classes.card}>
      <span className={classes.cardTop}>
        <TwoLines first={account.name} second={account.rep_name ?? account.rep_id} />
        <span className="num">{wholeMoney(account.at_stake, account.currency)}</span>
      </span>
      <span className={classes.tags}>
        <WatchKinds kinds={account.kinds} />
      </span>
      <span className={classes.why}>{watchReasons(account)}</span>
    </div>
  ),
};
