import { Tag, type Tone } from '@/components/tag';
import type { Agent } from '@/lib/api';
import { share } from '@/lib/format';
import { targets as targetWords } from '@/lib/words/pages/targets';

const TONES: Record<NonNullable<Agent['risk']>, Tone> = { HIGH: 'act', MEDIUM: 'watch', LOW: 'good' };

/** The chance of missing, or why it is not known. */
export function RiskTag({ agent }: { agent: Agent }) {
  return agent.risk === null ? (
    <span className="muted">{agent.abstention}</span>
  ) : (
    <Tag tone={TONES[agent.risk]}>{`${targetWords.risks[agent.risk]} · ${share(agent.miss_probability)}`}</Tag>
  );
}
