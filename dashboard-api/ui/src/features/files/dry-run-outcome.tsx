import { Notice } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import { Stat, Stats } from '@/components/stat';
import type { DryRunOutcome } from '@/lib/api';
import { count } from '@/lib/format';
import { columns as words } from '@/lib/words/pages/columns';
import classes from './columns.module.css';

const AT_THE_END = new Set(['quantity', 'unit-price', 'amount', 'monthly-target', 'count', 'value']);

/** What would become of the rows, and the first of them as they would be taken. */
export function Outcome({ outcome, stale }: { outcome: DryRunOutcome; stale: boolean }) {
  const { row_count: rows, accepted_count: accepted, rejected_count: rejected } = outcome;
  return (
    <div className={classes.outcome} data-stale={stale || undefined} aria-busy={stale}>
      <Stats>
        <Stat label={words.rows} hint={words.hints.rows} value={count(rows)} />
        <Stat
          label={words.accepted}
          hint={words.hints.accepted}
          value={count(accepted)}
          tone={accepted > 0 ? 'good' : 'act'}
        />
        <Stat
          label={words.rejected}
          hint={words.hints.rejected}
          value={count(rejected)}
          tone={rejected > 0 ? 'watch' : 'plain'}
        />
      </Stats>
      {!outcome.whole && <p className="muted">{words.partly}</p>}
      {rows > 0 && accepted === 0 && (
        <Notice tone="act" title={words.rejected}>
          {words.none}
        </Notice>
      )}
      {outcome.reasons.length > 0 && (
        <PlainTable
          label={words.reasons}
          columns={[
            { header: words.reasonHeadings.why },
            { header: words.reasonHeadings.rows, end: true },
            { header: words.reasonHeadings.example },
          ]}
          rows={outcome.reasons.map(({ code, count: many, examples: [first] }) => ({
            id: code,
            cells: [words.codes[code], count(many), first ? words.example(count(first.row), first.message) : ''],
          }))}
        />
      )}
      {outcome.rows.length > 0 && <FirstRows outcome={outcome} />}
    </div>
  );
}

function FirstRows({ outcome: { rows, shown, rejected_count: rejected } }: { outcome: DryRunOutcome }) {
  return (
    <section aria-label={words.preview}>
      <h3 className={classes.subtitle}>{words.preview}</h3>
      <PlainTable
        label={words.preview}
        maxHeight={360}
        columns={[
          { header: words.row, end: true },
          ...(rejected > 0 ? [{ header: words.problem }] : []),
          ...shown.map((field) => ({ header: words.fields[field] ?? field, end: AT_THE_END.has(field) })),
        ]}
        rows={rows.map((row) => ({
          id: String(row.row),
          cells: [
            count(row.row),
            ...(rejected > 0 ? [<ProblemCell key="problem" text={row.message} />] : []),
            ...shown.map((field) => row.values[field] ?? ''),
          ],
        }))}
      />
    </section>
  );
}

function ProblemCell({ text }: { text: string | null }) {
  return text === null ? null : <span className={classes.problem}>{text}</span>;
}
