import { messages } from '@/lib/messages';

/** A road between two stops. */
export function Logo({ size = 26, mark = false }: { size?: number; mark?: boolean }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 9 }}>
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--mantine-color-accent-7)" />
        <path
          d="M8 24C8 15 24 17 24 8"
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeDasharray="4.2 4.4"
        />
        <circle cx="8" cy="24" r="3" fill="#fff" />
        <circle cx="24" cy="8" r="3" fill="#ffd479" />
      </svg>
      {!mark && (
        <span style={{ fontWeight: 680, fontSize: size * 0.6, letterSpacing: '-0.025em', color: 'var(--rb-ink)' }}>
          {messages.product}
        </span>
      )}
    </span>
  );
}
