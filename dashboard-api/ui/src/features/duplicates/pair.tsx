import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '@mantine/core';
import { Decide } from '@/features/duplicates/decide';
import type { Verb } from '@/features/duplicates/duplicate-queries';
import { PlainTable } from '@/components/plain-table';
import { Tag } from '@/components/tag';
import type { Suggestion } from '@/lib/api';
import { count, instantWords, NONE } from '@/lib/format';
import { duplicates as words } from '@/lib/words/pages/duplicates';
import classes from './duplicates.module.css';

type PairProps = { pair: Suggestion; mayDecide: boolean; onDecided: () => void };

/** What speaks for two accounts being one, both beside each other, and the decision. */
export function Pair({ pair, mayDecide, onDecided }: PairProps) {
  const [verb, setVerb] = useState<Verb>();
  return (
    <div className={classes.stack}>
      <Score score={pair.score} />
      <p>{evidenceWords(pair)}</p>
      <PlainTable
        label={words.facts.label}
        columns={[{ header: '' }, { header: words.columns.account }, { header: words.columns.into }]}
        rows={[
          {
            id: 'name',
            cells: [
              words.facts.name,
              <AccountLink key="account" id={pair.account_id} name={pair.account_name} />,
              <AccountLink key="into" id={pair.into_id} name={pair.into_name} />,
            ],
          },
          { id: 'code', cells: [words.facts.code, pair.account_id, pair.into_id] },
          {
            id: 'address',
            cells: [words.facts.address, pair.account_address ?? NONE, pair.into_address ?? NONE],
          },
          { id: 'orders', cells: [words.facts.orders, count(pair.account_orders), count(pair.into_orders)] },
        ]}
      />
      {pair.decided_by !== null && pair.decided_at !== null && (
        <p>
          {words.decidedBy[pair.state](pair.decided_by, instantWords(pair.decided_at, new Date()))}:{' '}
          <q>{pair.reason}</q>
        </p>
      )}
      {mayDecide && pair.state === 'OPEN' && (
        <div className={classes.buttons}>
          <Button size="xs" onClick={() => setVerb('accept')}>
            {words.actions.accept}
          </Button>
          <Button size="xs" variant="default" onClick={() => setVerb('dismiss')}>
            {words.actions.dismiss}
          </Button>
        </div>
      )}
      {verb && <Decide verb={verb} pairs={[pair]} onClose={() => setVerb(undefined)} onDone={onDecided} />}
    </div>
  );
}

function AccountLink({ id, name }: { id: string; name: string }) {
  return <Link to={`/accounts/${encodeURIComponent(id)}`}>{name}</Link>;
}

/** How sure it is, in a word and by its number. */
export function Score({ score }: { score: number }) {
  const sure = score >= 80 ? 'high' : score >= 60 ? 'medium' : 'low';
  return (
    <span>
      <Tag tone={sure === 'high' ? 'good' : sure === 'medium' ? 'watch' : 'plain'}>
        {words.sure[sure]} {score}
      </Tag>
    </span>
  );
}

export function evidenceWords({ evidence }: Suggestion): string {
  const said = evidence
    .split(',')
    .map((each) => words.evidence[each] ?? each)
    .join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
