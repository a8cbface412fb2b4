import { useNavigate } from 'react-router';
import { IconBulb } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LatestRun } from '@/features/recommendations/latest-run';
import { RUN_CARD, RUN_COLUMNS } from '@/features/recommendations/run-columns';
import { isOpen, latestRunQuery, runsQuery } from '@/features/recommendations/run-queries';
import { AwaitedQuality, RunQuality } from '@/features/recommendations/run-quality';
import { StartRun } from '@/features/recommendations/start-run';
import { useRereadOnceOver } from '@/features/recommendations/use-reread-once-over';
import { ListPage } from '@/components/list-page';
import { recommendations as words } from '@/lib/words/pages/recommendations';
import { usePagedRows } from '@/lib/paged-rows';

/** Runs of recommendations, what the latest is worth, and what waits for approval. */
export function RecommendationsPage({ mayStart }: { mayStart: boolean }) {
  const navigate = useNavigate();
  const rows = usePagedRows(runsQuery);
  const latest = useQuery(latestRunQuery);
  const going = isOpen(latest.data?.run);
  useRereadOnceOver(going);
  const newest = rows.first.data?.items[0];

  return (
    <ListPage
      title={words.title}
      sentence={({ items }) => words.sentence(items[0]?.waiting_count ?? 0)}
      actions={mayStart && <StartRun disabled={going} />}
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
