import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { BatchComparison, HeldBack } from '@/features/files/batch-comparison';
import { batchQuery, isRunning, rejectsQuery, useRetry } from '@/features/files/batch-queries';
import { BatchState } from '@/features/files/batch-state';
import { ToldSender } from '@/features/files/told-sender';
import { UndoBatch, Undone } from '@/features/files/undo-batch';
import { ExportButton } from '@/components/export-button';
import { Failure, Notice } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import type { Batch } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { daySpan, localToday } from '@/lib/days';
import { bytes, count, duration, fullInstant, money, NONE, percent } from '@/lib/format';
import { messages } from '@/lib/messages';
import { data as words } from '@/lib/words/pages/data';
import { rejects as rejectsWords } from '@/lib/words/pages/rejects';
import classes from './files.module.css';

const names = words.columns;

type BatchPanelProps = { id: string; mayUpload: boolean; onClose: () => void };

/** One file beside the list: its figures, what was rejected and why, and what can be done. */
export function BatchPanel({ id, mayUpload, onClose }: BatchPanelProps) {
  const batch = useQuery(batchQuery(id));
  return (
    <SidePanel title={batch.data?.file_name ?? words.details} onClose={onClose}>
      <Loaded query={batch}>
        {(data) => (
          <div className={classes.detail}>
            <BatchState batch={data} />
            {isRunning(data) && data.rows_per_second !== null && data.eta_seconds !== null && (
              <span className="muted num">
                {words.rate(count(Math.round(data.rows_per_second)), duration(data.eta_seconds))}
              </span>
            )}
            {data.failure_reason && (
              <Notice tone="act" title={failureTitle(data)}>
                {sentence(data.failure_reason)} {!mayHelp(data) && words.correct}
              </Notice>
            )}
            {data.state === 'QUARANTINED' && <HeldBack batch={data} />}
            {mayUpload && mayHelp(data) && <Retry batch={data} />}
            <Undone batch={data} />
            {mayUpload && data.state === 'COMPLETED' && <UndoBatch batch={data} />}
            <Figures batch={data} />
            <Known batch={data} />
            <ToldSender batch={data} />
            {RATED.includes(data.state) && <BatchComparison batch={data} />}
            {data.corrects !== null && (
              <p>
                {rejectsWords.correction}. <Link to={`?open=${data.corrects}`}>{rejectsWords.openCorrected}</Link>
              </p>
            )}
            {data.rejected_count > 0 && <Rejects batch={data} mayMend={mayUpload} />}
            {data.rejected_count === 0 && data.state === 'COMPLETED' && (
              <p className="muted">{words.rejectsEmpty.text}</p>
            )}
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}

const RATED: Batch['state'][] = ['COMPLETED', 'QUARANTINED'];

function failureTitle({ failure_code: code, undo_requested_at: undo }: Batch): string {
  if (undo !== null) {
    return words.undo.failed;
  }
  return code ? `${words.failed}: ${words.failures[code]}` : words.failed;
}

/** Faults that were not the file's, which another try may escape; what is wrong with the file stays wrong. */
const OURS: (Batch['failure_code'] | undefined)[] = ['SERVICE_STOPPED', 'SERVICE_FAULT', 'UNKNOWN_SOURCE', null];

function mayHelp({ state, failure_code: code }: Batch): boolean {
  return state === 'QUARANTINED' || (state === 'FAILED' && OURS.includes(code));
}

/** Of a file that says what was known already, what it brought. */
function Known({ batch: { state, accepted_count, unchanged_count: known } }: { batch: Batch }) {
  if (state !== 'COMPLETED' || known === null || (known === 0 && accepted_count > 0)) {
    return null;
  }
  return <p>{known >= accepted_count ? words.nothingNew(accepted_count) : words.someKnown(known)}</p>;
}

/** Reasons come as the middle of a sentence. */
function sentence(reason: string): string {
  const end = /[.!?]$/.test(reason) ? '' : '.';
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${end}`;
}

function Figures({ batch }: { batch: Batch }) {
  const { first_order_date: from, last_order_date: to } = batch;
  const figures: [string, string][] = [
    [names.received, fullInstant(batch.received_at)],
    [names.lines, `${count(batch.accepted_count)} / ${count(batch.line_count)}`],
    [names.quality, quality(batch)],
    [names.orders, count(batch.order_count)],
    [names.accounts, count(batch.account_count)],
    [names.span, from && to ? daySpan(from, to, localToday()) : NONE],
    [names.revenue, batch.currency ? money(batch.net_revenue, batch.currency) : NONE],
    [words.size, bytes(batch.size_bytes)],
    [names.by, batch.uploaded_by],
  ];
  return (
    <dl className={classes.facts}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The score with what takes from it. */
function quality({ quality_score: score, rejected_share: rejected, restated_share: restated }: Batch): string {
  if (score === null || rejected === null) {
    return NONE;
  }
  return words.quality(score, percent(rejected * 100, 1), restated === null ? undefined : percent(restated * 100, 1));
}

function Retry({ batch }: { batch: Batch }) {
  const [sure, setSure] = useState(false);
  const retry = useRetry(batch);
  const held = batch.state === 'QUARANTINED';
  const failure = retry.isError ? errorWords(retry.error) : undefined;
  return (
    <div className={classes.retry}>
      {held && sure && <p>{words.releaseConsequence(batch.accepted_count, batch.rejected_count)}</p>}
      {!held && <p className="muted">{words.retryHint}</p>}
      {failure && <Failure words={failure} />}
      <Button
        size="xs"
        variant={held && !sure ? 'default' : 'filled'}
        loading={retry.isPending}
        onClick={() => (held && !sure ? setSure(true) : retry.mutate())}
      >
        {held ? words.release : batch.undo_requested_at === null ? words.retry : words.undo.retry}
      </Button>
      {sure && (
        <Button size="xs" variant="default" onClick={() => setSure(false)}>
          {messages.common.cancel}
        </Button>
      )}
    </div>
  );
}

function Rejects({ batch, mayMend }: { batch: Batch; mayMend: boolean }) {
  const rejects = useQuery(rejectsQuery(batch.batch_id));
  return (
    <section aria-label={words.rejects} className={classes.rejects}>
      <div className={classes.rejectsHead}>
        <h3>{words.rejects}</h3>
        <ExportButton
          path={`/api/batches/${batch.batch_id}/rejects`}
          query={{}}
          fileName={`rejected-${batch.file_name}.csv`}
          total={batch.rejected_count}
          label={messages.common.export}
        />
        <Button
          component={Link}
          to={`/data/files/${batch.batch_id}/rejects`}
          size="xs"
          variant={mayMend ? 'filled' : 'default'}
        >
          {mayMend ? rejectsWords.mend : rejectsWords.look}
        </Button>
      </div>
      <Loaded query={rejects}>
        {({ items }) => (
          <PlainTable
            label={words.rejects}
            maxHeight={420}
            columns={[{ header: words.rejectColumns.row, end: true }, { header: words.rejectColumns.why }]}
            rows={items.map((reject) => ({
              id: String(reject.row),
              cells: [
                count(reject.row),
                <span key="why" className={classes.reject}>
                  {reject.message}
                  {reject.raw && <code>{reject.raw}</code>}
                </span>,
              ],
            }))}
          />
        )}
      </Loaded>
    </section>
  );
}
