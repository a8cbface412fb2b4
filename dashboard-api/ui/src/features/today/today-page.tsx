import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { listPath, todayQuery } from '@/features/today/today-queries';
import { ToDo } from '@/features/today/to-do';
import { Page } from '@/components/page';
import { Stat, Stats } from '@/components/stat';
import { ErrorState } from '@/components/states';
import type { Tone } from '@/components/tag';
import type { Me, Today } from '@/lib/api';
import { count } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.today;

type TodayPageProps = { me: Me; actions?: ReactNode };
type Number = Exclude<keyof Today, 'freshness' | 'high_churn'>;

const TILES: [Number, string, Tone][] = [
  ['overdue', listPath('slipping'), 'act'],
  ['due_today', '/accounts?due=today', 'plain'],
  ['due_week', listPath('due'), 'plain'],
  ['action_needed', '/engagement?state=action_needed', 'watch'],
  ['silent', listPath('silent'), 'watch'],
  ['win_back', listPath('lost'), 'plain'],
];

/** What needs the person now, in one sentence, six numbers and five short lists. */
export function TodayPage({ me, actions }: TodayPageProps) {
  const today = useQuery(todayQuery);
  const numbers = today.data;
  return (
    <Page
      title={words.greeting(firstName(me), new Date().getHours())}
      tab={words.title}
      sentence={numbers && words.sentence(numbers.overdue, numbers.due_week)}
      freshness={numbers?.freshness}
      actions={actions}
    >
      {today.isError && !numbers ? (
        <ErrorState error={today.error} onRetry={() => void today.refetch()} />
      ) : (
        <Stats>
          {TILES.map(([name, to, tone]) => (
            <Stat
              key={name}
              label={words.tiles[name]}
              hint={words.hints[name]}
              value={numbers && count(numbers[name])}
              tone={numbers && numbers[name] > 0 ? tone : 'plain'}
              to={to}
            />
          ))}
        </Stats>
      )}
      <ToDo />
    </Page>
  );
}

function firstName(me: Me): string {
  return me.display_name.split(' ')[0] ?? me.username;
}
