import { PlainTable } from '@/components/plain-table';
import type { MergeEffect } from '@/lib/api';
import { count, money, NONE } from '@/lib/format';
import { duplicates as words } from '@/lib/words/pages/duplicates';
import classes from './duplicates.module.css';

type Side = MergeEffect['account'];

/** The two accounts beside each other, and what moves from one to the other. */
export function MergeConsequence({ effect, undone = false }: { effect: MergeEffect; undone?: boolean }) {
  const { account, into, moving, alongside } = effect;
  const said = undone ? words.unmerge : words.merge;
  const sides: [Side, Side] = [account, into];
  const [left, right] = namesOf(account, into);
  const rows: [string, (side: Side) => string][] = [
    [words.facts.code, (side) => side.account_id],
    [words.facts.address, placeOf],
    [words.facts.rep, ({ rep_id: rep }) => rep ?? NONE],
    [words.facts.orders, ({ orders }) => count(orders.orders)],
    [words.facts.revenue, ({ orders, currency }) => money(orders.net_revenue, currency)],
  ];
  return (
    <div className={classes.stack}>
      <p>
        {moving.orders === 0
          ? said.nothing(left, right)
          : said.moves(moving.orders, money(moving.net_revenue, account.currency), left, right)}
      </p>
      <PlainTable
        label={words.facts.label}
        columns={[{ header: '' }, { header: account.name }, { header: into.name }]}
        rows={rows.map(([name, value]) => ({ id: name, cells: [name, ...sides.map(value)] }))}
      />
      {alongside.length > 0 && <p className="muted">{words.alongside(alongside.length)}</p>}
      <p className="muted">{said.after(left)}</p>
    </div>
  );
}

/** Two that are called alike are told apart by their codes. */
function namesOf(account: Side, into: Side): [string, string] {
  return account.name === into.name ? [account.account_id, into.account_id] : [account.name, into.name];
}

function placeOf({ address_line: line, postal_code: code, city }: Side): string {
  return [line, [code, city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || NONE;
}
