import { useQuery } from '@tanstack/react-query';
import { rollUpQuery } from '@/features/team/team-queries';
import { type Level, LEVELS, repRows, rollUpRows } from '@/features/team/team-rows';
import { TeamTable } from '@/features/team/team-table';
import { ErrorState } from '@/components/states';
import type { ManagerOverview } from '@/lib/api';
import { useParam } from '@/lib/use-param';

type SideBySideProps = { reps: ManagerOverview['reps']; currency: string | null };

/** The team's figures by rep, region or company, as the address says. */
export function SideBySide({ reps, currency }: SideBySideProps) {
  const [by, setBy] = useParam('by');
  const level = LEVELS.find((each) => each === by) ?? 'reps';
  const onLevel = (next: Level) => setBy(next === 'reps' ? null : next);
  return level === 'reps' ? (
    <TeamTable level={level} onLevel={onLevel} rows={repRows(reps)} currency={currency} />
  ) : (
    <RolledUp key={level} level={level} onLevel={onLevel} />
  );
}

type RolledUpProps = { level: Exclude<Level, 'reps'>; onLevel: (level: Level) => void };

function RolledUp({ level, onLevel }: RolledUpProps) {
  const groups = useQuery(rollUpQuery(level));
  if (groups.isError && groups.data === undefined) {
    return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  }
  return (
    <TeamTable
      level={level}
      onLevel={onLevel}
      rows={groups.data && rollUpRows(level, groups.data.items)}
      currency={groups.data?.currency ?? null}
    />
  );
}
