import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@mantine/core';
import { IconBulb, IconThumbUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LatestRun } from '@/features/recommendations/latest-run';
import { RUN_CARD, RUN_COLUMNS } from '@/features/recommendations/run-columns';
import { isOpen, latestRunQuery, runsQuery } from '@/features/recommendations/run-queries';
import { AwaitedQuality, RunQuality } from '@/features/recommendations/run-quality';
import { StartRun } from '@/features/recommendations/start-run';
import { ThumbsPanel } from '@/features/recommendations/thumbs-panel';
import { useRereadOnceOver } from '@/features/recommendations/use-reread-once-over';
import { ListPage } from '@/components/list-page';
import { recommendations as words } from '@/lib/words/pages/recommendations';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import { thumbs } from '@/lib/words/pages/thumbs';

const THUMBS = 'thumbs';

/** Runs of recommendations, what the latest is worth, and what waits for approval. */
export function RecommendationsPage({ mayStart }: { mayStart: boolean }) {
  const navigate = useNavigate();
  const rows = usePagedRows(runsQuery);
  const latest = useQuery(latestRunQuery);
  const going = isOpen(latest.data?.run);
  useRereadOnceOver(going);
  const [beside, setBeside] = useParam('open');
  const close = useCallback(() => setBeside(null), [setBeside]);
  const newest = rows.first.data?.items[0];

  return (
    <ListPage
      title={words.title}
      sentence={({ items }) => words.sentence(items[0]?.waiting_count ?? 0)}
      actions={
        <>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconThumbUp size={14} aria-hidden />}
            aria-expanded={beside === THUMBS}
            onClick={() => setBeside(beside === THUMBS ? null : THUMBS)}
          >
            {thumbs.summary.title}
          </Button>
          {mayStart && <StartRun disabled={going} />}
        </>
      }
      panel={beside === THUMBS && <ThumbsPanel onClose={close} />}
      rows={rows}
      empty={{ icon: IconBulb, ...words.empty }}
      grid={{ label: words.grid, columns: RUN_COLUMNS, rowId: ({ id }) => id }}
      card={RUN_CARD}
      open={[null, (id) => void (id && navigate(`/recommendations/runs/${id}`))]}
    >
      {latest.data?.run && <LatestRun run={latest.data.run} mayStop={mayStart} />}
      {rows.first.isPending && <AwaitedQuality />}
      {newest && <RunQuality run={newest} />}
    </ListPage>
  );
}
