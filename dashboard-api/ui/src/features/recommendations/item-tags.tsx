import { Tag, type Tone } from '@/components/tag';
import type { RecommendedItem } from '@/lib/api';
import { messages } from '@/lib/messages';

type Severity = RecommendedItem['findings'][number]['severity'];

const words = messages.recommendation;
const SEVERITIES: Record<Severity, Tone> = { ERROR: 'act', WARN: 'watch', NONE: 'plain' };
const STATES: Record<RecommendedItem['state'], Tone> = { PROPOSED: 'watch', APPROVED: 'good', REJECTED: 'plain' };
const WHOLE = 100;

export function SeverityTag({ severity }: { severity: Severity }) {
  return (
    <Tag tone={SEVERITIES[severity]} quiet>
      {words.severities[severity]}
    </Tag>
  );
}

/** The points, and whether that is enough. */
export function AuditTag({ item: { passes, audit_score } }: { item: RecommendedItem }) {
  const tone = !passes ? 'act' : audit_score < WHOLE ? 'watch' : 'good';
  const title = !passes
    ? words.judgements.FAILING
    : audit_score < WHOLE
      ? words.judgements.WARNED
      : words.judgements.PASSING;
  return (
    <Tag tone={tone} quiet title={title}>
      {audit_score}
    </Tag>
  );
}

/** What people decided, and what came of it. */
export function StateTag({ item }: { item: RecommendedItem }) {
  if (item.held_back.length > 0) {
    return <Tag tone="act">{words.heldBack}</Tag>;
  }
  if (item.exported_at) {
    return <Tag tone="good">{words.left}</Tag>;
  }
  return item.state === 'PROPOSED' && !item.passes ? (
    <Tag tone="plain">{words.stopped}</Tag>
  ) : (
    <Tag tone={STATES[item.state]}>{words.states[item.state]}</Tag>
  );
}
