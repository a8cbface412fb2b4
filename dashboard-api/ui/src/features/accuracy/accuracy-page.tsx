import { useQuery } from '@tanstack/react-query';
import { lastFourWeeks } from '@/features/accuracy/accuracy';
import { modelsQuery, shadowQuery } from '@/features/accuracy/accuracy-queries';
import { ErrorChart } from '@/features/accuracy/error-chart';
import { ModelTable } from '@/features/accuracy/model-table';
import { ShadowCard } from '@/features/accuracy/shadow-card';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { Stat, Stats } from '@/components/stat';
import { Lines, Loaded, Together } from '@/components/states';
import { accuracyQuery } from '@/lib/accuracy';
import type { Freshness } from '@/lib/api';
import { count, decimal, share } from '@/lib/format';
import { accuracy as words } from '@/lib/words/pages/accuracy';

const DATES = 'next_purchase_date';

type AccuracyPageProps = { mayActivate: boolean; freshness: Freshness | undefined };

/** How close the dates come, and what gives them. */
export function AccuracyPage({ mayActivate, freshness }: AccuracyPageProps) {
  const accuracy = useQuery(accuracyQuery);
  const models = useQuery(modelsQuery);
  const shadow = useQuery(shadowQuery);
  const lately = accuracy.data && lastFourWeeks(accuracy.data.weeks, accuracy.data.as_of);
  const dating = models.data?.items.filter(({ kind }) => kind === DATES);
  const goal = dating?.find(({ active }) => active)?.window_share;
  return (
    <Page
      title={words.title}
      sentence={
        lately
          ? words.sentence(lately.purchases, decimal(lately.error), share(lately.inside_window))
          : accuracy.data && words.nothing
      }
      freshness={freshness}
    >
      <Together queries={[accuracy, models, shadow]}>
        {lately && (
          <Stats>
            <Stat label={words.stats.purchases} hint={words.hints.purchases} value={count(lately.purchases)} />
            <Stat label={words.stats.error} hint={words.hints.error} value={decimal(lately.error)} />
            <Stat label={words.stats.within3} hint={words.hints.within3} value={share(lately.within3)} />
            <Stat label={words.stats.within7} hint={words.hints.within7} value={share(lately.within7)} />
            <Stat
              label={words.stats.inside}
              hint={words.hints.inside}
              value={share(lately.inside_window)}
              detail={goal !== undefined && goal !== null && words.goal(share(goal))}
            />
          </Stats>
        )}
        <Loaded query={accuracy}>{(data) => <ErrorChart weeks={data.weeks} />}</Loaded>
        {shadow.data?.run && <ShadowCard run={shadow.data.run} />}
        <Card title={words.models} hint={words.modelsHint} flush>
          <Loaded query={models} pending={<Lines count={3} />}>
            {(data) => (
              <ModelTable models={data.items.filter(({ kind }) => kind === DATES)} mayActivate={mayActivate} />
            )}
          </Loaded>
        </Card>
      </Together>
    </Page>
  );
}
