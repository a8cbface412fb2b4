import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { Button, Modal } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lineageQuery } from '@/features/duplicates/duplicate-queries';
import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import { EmptyState, Lines, Loaded } from '@/components/states';
import type { Lineage, Merge } from '@/lib/api';
import { loadChunk } from '@/lib/chunk';
import { dayWords, localToday } from '@/lib/days';
import { instantWords, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { duplicates as duplicatesWords } from '@/lib/words/pages/duplicates';
import classes from './duplicates.module.css';

const words = duplicatesWords.lineage;

const UnmergeForm = lazy(async () => {
  const part = await loadChunk(() => import('@/features/duplicates/unmerge-form'));
  return { default: part.UnmergeForm };
});

type LineageProps = { accountId: string; mayMerge: boolean };

/** Why a store is in this account: how files spelled it, and what people merged. */
export function AccountLineage({ accountId, mayMerge }: LineageProps) {
  const lineage = useQuery(lineageQuery(accountId));
  return (
    <Card title={words.title} hint={words.hint}>
      <Loaded query={lineage} pending={<Lines count={4} />}>
        {(data) => (
          <div className={classes.stack}>
            <Spellings lineage={data} />
            {data.merges.length > 0 && (
              <ul className={classes.merges} aria-label={words.merges}>
                {data.merges.map((merge) => (
                  <li key={merge.merge_id} className={classes.merge}>
                    <MergeWords merge={merge} />
                    {mayMerge && merge.state === 'MERGED' && (
                      <Unmerge id={merge.account_id} name={merge.account_name} />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  );
}

/** In place of an account that was merged: where it went. */
export function MergedAway({ accountId, mayMerge, missing }: LineageProps & { missing: ReactNode }) {
  const { data } = useQuery({ ...lineageQuery(accountId), retry: false });
  const survivor = data?.survivor_id;
  if (!data || !survivor) {
    return missing;
  }
  return (
    <EmptyState
      heading
      icon={IconArrowMerge}
      title={words.away.title(data.name)}
      text={words.away.text(data.survivor_name ?? survivor)}
      action={
        <div className={classes.buttons}>
          <Button component={Link} to={`/accounts/${encodeURIComponent(survivor)}`} size="xs">
            {words.away.action}
          </Button>
          {mayMerge && <Unmerge id={accountId} name={data.name} />}
        </div>
      }
    />
  );
}

function Spellings({ lineage: { spellings } }: { lineage: Lineage }) {
  if (spellings.length === 0) {
    return <p className="muted">{words.none}</p>;
  }
  return (
    <PlainTable
      label={words.spellings}
      maxHeight={320}
      columns={[
        { header: words.columns.name },
        { header: words.columns.address },
        { header: words.columns.code },
        { header: words.columns.rule },
        { header: words.columns.source },
        { header: words.columns.since, end: true },
      ]}
      rows={spellings.map((each, index) => ({
        id: String(index),
        cells: [
          each.name,
          [each.address_line, [each.postal_code, each.city].filter(Boolean).join(' ')].filter(Boolean).join(', ') ||
            NONE,
          [each.card_code, each.ship_to].filter(Boolean).join(' · '),
          words.rules[each.rule],
          <span key="source" title={each.file_name}>
            {each.source}
          </span>,
          dayWords(each.first_day, localToday()),
        ],
      }))}
    />
  );
}

function MergeWords({ merge }: { merge: Merge }) {
  const now = new Date();
  return (
    <div>
      <p>
        {words.merged(merge.account_name, merge.into_name)}{' '}
        <span className="muted">{merge.failed ? words.failed : words.states[merge.state]}</span>
      </p>
      <p className="muted">
        {words.by(merge.merged_by, instantWords(merge.merged_at, now))}: <q>{merge.reason}</q>
      </p>
      {merge.unmerged_by !== null && merge.unmerged_at !== null && (
        <p className="muted">
          {words.undoneBy(merge.unmerged_by, instantWords(merge.unmerged_at, now))}: <q>{merge.unmerge_reason}</q>
        </p>
      )}
    </div>
  );
}

function Unmerge({ id, name }: { id: string; name: string }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {words.unmerge.action}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={words.unmerge.title(name)}
        size={640}
        closeButtonProps={{ 'aria-label': messages.common.close }}
      >
        <Suspense>
          <UnmergeForm id={id} name={name} onDone={close} />
        </Suspense>
      </Modal>
    </>
  );
}
