import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { NONE, signedPercent } from '@/lib/format';

type DeltaProps = { value: number | null | undefined; absent?: string };

/** A change: signed, with its arrow, coloured only when it means something. */
export function Delta({ value, absent = NONE }: DeltaProps) {
  if (value === null || value === undefined) {
    return <span className="muted">{absent}</span>;
  }
  const steady = Math.abs(value) < 0.05;
  const Icon = steady ? IconMinus : value > 0 ? IconArrowUpRight : IconArrowDownRight;
  const color = steady ? 'var(--rb-ink-3)' : value > 0 ? 'var(--rb-good)' : 'var(--rb-act)';
  return (
    <span className="num" style={{ color, display: 'inline-flex', alignItems: 'center', gap: 2, whiteSpace: 'nowrap' }}>
      <Icon size={13} stroke={2} aria-hidden />
      {signedPercent(value)}
    </span>
  );
}
