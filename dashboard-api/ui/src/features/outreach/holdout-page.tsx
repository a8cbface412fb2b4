import { useQuery } from '@tanstack/react-query';
import { HoldoutOutcome } from '@/features/outreach/holdout-outcome';
import { HoldoutPlanner } from '@/features/outreach/holdout-planner';
import { EndHoldout } from '@/features/outreach/holdout-switch';
import { holdoutQuery } from '@/features/outreach/holdout-queries';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Loaded } from '@/components/states';
import type { HoldoutResults } from '@/lib/api';
import { holdout as words } from '@/lib/words/pages/holdout';

/** What reminders are worth: before a comparison what could be known and when, then what is. */
export function HoldoutPage({ maySwitch }: { maySwitch: boolean }) {
  const results = useQuery(holdoutQuery);
  const runs = results.data !== undefined && isRunning(results.data);
  return (
    <Page
      title={words.title}
      sentence={results.data && sentence(results.data)}
      actions={maySwitch && runs && <EndHoldout />}
    >
      <Loaded query={results}>
        {(data) => (
          <>
            {runs && data.rehearsing && (
              <Notice tone="watch" title={words.rehearsing.title}>
                {words.rehearsing.text}
              </Notice>
            )}
            {data.holdout && <HoldoutOutcome holdout={data.holdout} latest={data.latest} />}
            {!runs && <HoldoutPlanner mayStart={maySwitch} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function isRunning({ holdout }: HoldoutResults): boolean {
  return holdout !== null && holdout.ended_at === null;
}

function sentence({ holdout, latest }: HoldoutResults): string {
  return holdout === null ? words.never : words.sentence[latest?.verdict ?? 'TOO_EARLY'];
}
