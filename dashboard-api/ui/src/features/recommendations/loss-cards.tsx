import { Link } from 'react-router';
import { itemsPath } from '@/features/recommendations/addresses';
import { refusals, type Stages } from '@/features/recommendations/funnel';
import { SeverityTag } from '@/features/recommendations/item-tags';
import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import type { Funnel } from '@/lib/api';
import { count } from '@/lib/format';
import { messages } from '@/lib/messages';
import { recommendationRun as words } from '@/lib/words/pages/recommendations';

const names = messages.recommendation;

/** Rules that recommendations break, each with the recommendations that do. */
export function FoundCard({ run, rules }: { run: string; rules: Funnel['rules'] }) {
  const { title, none, rule: header, meaning, count: times } = words.rules;
  return (
    <Card title={title} flush={rules.length > 0}>
      {rules.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <PlainTable
          label={title}
          columns={[{ header }, { header: meaning }, { header: times, end: true }]}
          rows={rules.map(({ rule, severity, count: broken }) => ({
            id: `${rule}-${severity}`,
            cells: [
              names.rules[rule],
              <SeverityTag key="severity" severity={severity} />,
              <Link key="count" to={itemsPath(run, { rule })}>
                {count(broken)}
              </Link>,
            ],
          }))}
        />
      )}
    </Card>
  );
}

/** What was suggested and not chosen. */
export function RefusedCard({ scenarios }: { scenarios: Stages[] }) {
  const { refused, refusedHint, reason, candidates } = words.funnel;
  const rows = refusals(scenarios);
  return rows.length === 0 ? null : (
    <Card title={refused} hint={refusedHint} flush>
      <PlainTable
        label={refused}
        columns={[{ header: reason }, { header: candidates, end: true }]}
        rows={rows.map(({ why, count: many }) => ({ id: why, cells: [names.whys[why], count(many)] }))}
      />
    </Card>
  );
}

/** Accounts nothing is recommended to. */
export function HeldCard({ held }: { held: Funnel['held'] }) {
  const { title, none, reason, accounts } = words.held;
  return (
    <Card title={title} flush={held.length > 0}>
      {held.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <PlainTable
          label={title}
          columns={[{ header: reason }, { header: accounts, end: true }]}
          rows={held.map(({ hold, count: many }) => ({ id: hold, cells: [names.holds[hold], count(many)] }))}
        />
      )}
    </Card>
  );
}
