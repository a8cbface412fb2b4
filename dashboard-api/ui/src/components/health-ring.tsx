import { decimal, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { type HealthCategory, healthTone } from '@/components/tones';

type HealthRingProps = { score: number | null; category: HealthCategory | null; size?: number };

/** A score out of 100 as a ring, its figure inside. */
export function HealthRing({ score, category, size = 28 }: HealthRingProps) {
  const stroke = Math.max(2.6, size / 13);
  const radius = (size - stroke) / 2;
  const length = 2 * Math.PI * radius;
  const tone = category === null ? 'plain' : healthTone(category);
  const color = tone === 'plain' ? 'var(--rb-ink-3)' : `var(--rb-${tone})`;
  const name = messages.account.health(decimal(score), category === null ? NONE : messages.accounts.health[category]);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={name}
      style={{ flex: 'none' }}
    >
      <circle cx={size / 2} cy={size / 2} r={radius} fill="none" stroke="var(--rb-line)" strokeWidth={stroke} />
      {score !== null && (
        <circle
          cx={size / 2}
          cy={size / 2}
          r={radius}
          fill="none"
          stroke={color}
          strokeWidth={stroke}
          strokeLinecap="round"
          strokeDasharray={`${(score / 100) * length} ${length}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      )}
      <text
        x="50%"
        y="50%"
        dy="0.36em"
        textAnchor="middle"
        fill="var(--rb-ink)"
        fontSize={size * 0.36}
        fontWeight={size > 40 ? 640 : 550}
        className="num"
        aria-hidden
      >
        {score === null ? NONE : Math.round(score)}
      </text>
    </svg>
  );
}
