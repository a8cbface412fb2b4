import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import type { RecommendationComparison } from '@/lib/api';
import { count } from '@/lib/format';
import { messages } from '@/lib/messages';
import { recommendationChanges as words } from '@/lib/words/pages/recommendation-changes';

const FIGURES = ['entered', 'left', 'changed', 'same'] as const;

/** How two runs differ, in a sentence. */
export function comparisonWords(comparison: RecommendationComparison): string {
  const { identical, same_settings, changed_account_count, account_count } = comparison;
  const sentence = identical ? words.identical : words.sentence(changed_account_count, account_count);
  return same_settings ? sentence : `${sentence} ${words.otherSettings}`;
}

/** How many products are new, gone, changed and as before, by scenario. */
export function ComparisonCard({ comparison: { scenarios } }: { comparison: RecommendationComparison }) {
  return scenarios.length === 0 ? null : (
    <Card title={words.byScenario} flush>
      <PlainTable
        label={words.byScenario}
        columns={[
          { header: words.figures.scenario },
          ...FIGURES.map((name) => ({ header: words.figures[name], end: true })),
        ]}
        rows={scenarios.map((each) => ({
          id: each.scenario,
          cells: [messages.recommendation.scenarios[each.scenario], ...FIGURES.map((name) => count(each[name]))],
        }))}
      />
    </Card>
  );
}
