import { useQuery } from '@tanstack/react-query';
import { FunnelCard } from '@/features/recommendations/funnel-card';
import { FoundCard, HeldCard, RefusedCard } from '@/features/recommendations/loss-cards';
import { OutcomeCard } from '@/features/recommendations/outcome-card';
import { ProofCard } from '@/features/recommendations/proof-card';
import { funnelQuery } from '@/features/recommendations/run-queries';
import { RunQuality } from '@/features/recommendations/run-quality';
import { Loaded } from '@/components/states';
import type { RecommendationRun, RecommendationRunSummary } from '@/lib/api';
import classes from './recommendations.module.css';

type OverviewProps = {
  run: RecommendationRunSummary;
  replay: RecommendationRun['replay'];
  mayReplay: boolean;
};

/** What a run is worth and what became of its candidates, with what was lost on the way and why. */
export function Overview({ run, replay, mayReplay }: OverviewProps) {
  const funnel = useQuery(funnelQuery(run.id));
  return (
    <>
      <RunQuality run={run} />
      <Loaded query={funnel}>
        {(data) => (
          <>
            <FunnelCard run={run.id} funnel={data} />
            <OutcomeCard run={run.id} />
            <div className={classes.cards}>
              <FoundCard run={run.id} rules={data.rules} />
              <RefusedCard scenarios={data.scenarios} />
              <HeldCard held={data.held} />
              <ProofCard run={run} replay={replay} mayReplay={mayReplay} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
