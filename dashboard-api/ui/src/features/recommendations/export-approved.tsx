import { Button, Group } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useExport } from '@/features/recommendations/run-queries';
import { AgreedAction } from '@/components/agreed-action';
import { ExportButton } from '@/components/export-button';
import { Failure } from '@/components/notice';
import type { RecommendationRunSummary } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import { recommendationRun as runWords } from '@/lib/words/pages/recommendations';
import classes from './recommendations.module.css';

const words = runWords.export;

/** Lets what is approved leave: what follows, what came of it, and the file for campaign tools. */
export function ExportApproved({ run }: { run: RecommendationRunSummary }) {
  return (
    <AgreedAction
      action={words.action(run.approved_count)}
      title={words.title}
      icon={IconFileExport}
      second={run.waiting_count > 0}
    >
      {(close) => <Agreement run={run} onDone={close} />}
    </AgreedAction>
  );
}

function Agreement({ run, onDone }: { run: RecommendationRunSummary; onDone: () => void }) {
  const leave = useExport(run.id);
  const left = leave.data;
  return (
    <div className={classes.stack}>
      {left ? (
        <p role="status">
          <strong>{left.items === 0 ? words.nothing : words.done(left.items)}</strong> {words.heldBack(left.held_back)}
        </p>
      ) : (
        <>
          <p className={classes.name}>{words.consequence(run.approved_count)}</p>
          {run.exported_count > 0 && <p className="muted">{words.again}</p>}
        </>
      )}
      {leave.isError && <Failure words={errorWords(leave.error)} />}
      <Group justify="flex-end" gap="xs">
        {(left ? left.items > 0 : run.exported_count > 0) && (
          <>
            <ExportButton
              path={`/api/recommendation-runs/${run.id}/export/workbook`}
              query={{}}
              fileName={`exported-recommendations-${run.as_of}.xlsx`}
              total={left?.items ?? run.exported_count}
              label={words.workbook}
            />
            <ExportButton
              path={`/api/recommendation-runs/${run.id}/export`}
              query={{}}
              fileName={`exported-recommendations-${run.as_of}.csv`}
              total={left?.items ?? run.exported_count}
              label={words.file}
            />
          </>
        )}
        <Button size="xs" variant="default" onClick={onDone}>
          {left ? messages.common.close : messages.common.cancel}
        </Button>
        {!left && (
          <Button size="xs" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
            {words.button}
          </Button>
        )}
      </Group>
    </div>
  );
}
