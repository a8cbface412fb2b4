import type { ItemFilters } from '@/features/recommendations/item-queries';
import type { Funnel } from '@/lib/api';

export type Stages = Funnel['scenarios'][number];
export type Counts = Pick<
  Stages,
  'candidate_count' | 'item_count' | 'passing_count' | 'approved_count' | 'exported_count'
>;

type Stage = {
  name: 'candidates' | 'recommended' | 'passed' | 'approved' | 'left';
  value: number | null;
  /** What it is a part of; null where that is not known. */
  before: number | null;
  /** The recommendations behind it; those that were never recommended are not kept one by one. */
  filters?: ItemFilters;
};

/** The stages in their order, each a part of the one before. */
export function stagesOf(counts: Counts): Stage[] {
  const { candidate_count, item_count, passing_count, approved_count, exported_count } = counts;
  return [
    { name: 'candidates', value: candidate_count, before: null },
    { name: 'recommended', value: item_count, before: candidate_count, filters: {} },
    { name: 'passed', value: passing_count, before: item_count, filters: { audit: 'PASSING' } },
    { name: 'approved', value: approved_count, before: passing_count, filters: { state: 'APPROVED' } },
    { name: 'left', value: exported_count, before: approved_count, filters: { departure: 'LEFT' } },
  ];
}

/** All scenarios together; candidates are not known where those of one are not. */
export function addUp(scenarios: Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => scenarios.reduce((total, each) => total + of(each), 0);
  return {
    candidate_count: scenarios.some((each) => each.candidate_count === null)
      ? null
      : sum((each) => each.candidate_count ?? 0),
    item_count: sum((each) => each.item_count),
    passing_count: sum((each) => each.passing_count),
    approved_count: sum((each) => each.approved_count),
    exported_count: sum((each) => each.exported_count),
  };
}

export type Why = Stages['refused'][number]['why'];

/** Why candidates were not chosen, over all scenarios, the most frequent first. */
export function refusals(scenarios: Pick<Stages, 'refused'>[]): { why: Why; count: number }[] {
  const counts = new Map<Why, number>();
  for (const { why, count } of scenarios.flatMap(({ refused }) => refused)) {
    counts.set(why, (counts.get(why) ?? 0) + count);
  }
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
}
