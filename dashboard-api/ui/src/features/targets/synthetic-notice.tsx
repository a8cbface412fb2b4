import { Notice } from '@/components/notice';
import type { AgentList } from '@/lib/api';
import { targets as targetWords } from '@/lib/words/pages/targets';

/** Says so wherever answers come from made-up months. */
export function SyntheticNotice({ model }: { model: AgentList['model'] | undefined }) {
  return model?.synthetic ? (
    <Notice tone="watch" title={targetWords.synthetic.title}>
      {targetWords.synthetic.text}
    </Notice>
  ) : null;
}
