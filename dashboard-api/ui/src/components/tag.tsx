import type { ReactNode } from 'react';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDot,
  IconInfoCircle,
  IconUrgent,
  type TablerIcon,
} from '@tabler/icons-react';
import classes from './tag.module.css';

export type Tone = 'good' | 'watch' | 'act' | 'accent' | 'plain';

const ICONS: Record<Tone, TablerIcon> = {
  good: IconCircleCheck,
  watch: IconAlertTriangle,
  act: IconUrgent,
  accent: IconInfoCircle,
  plain: IconCircleDot,
};

type TagProps = { tone: Tone; children: ReactNode; icon?: TablerIcon; quiet?: boolean; title?: string };

/** A word with a meaning: the colour never says it alone, an icon stands beside it. */
export function Tag({ tone, children, icon, quiet = false, title }: TagProps) {
  const Icon = icon ?? ICONS[tone];
  return (
    <span className={classes.tag} data-tone={tone} data-quiet={quiet || undefined} title={title}>
      <Icon size={13} stroke={2.1} aria-hidden />
      {children}
    </span>
  );
}
