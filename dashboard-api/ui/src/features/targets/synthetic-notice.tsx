import { Notice } from '@/components/notice';
import type { AgentList } from '@/lib/api';
import { messages } from '@/lib/messages';

/** Says so wherever answers come from made-up months. */
export function SyntheticNotice({ model }: { model: AgentList['model'] | undefined }) {
  return model?.synthetic ? (
    <Notice tone="watch" title={messages.targets.synthetic.title}>
      {messages.targets.synthetic.text}
    </Notice>
  ) : null;
}
