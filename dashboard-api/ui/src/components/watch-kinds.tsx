import { IconBottleOff, IconTrendingDown, IconTrendingUp, IconVolumeOff, type TablerIcon } from '@tabler/icons-react';
import { Tag, type Tone } from '@/components/tag';
import type { WatchKind } from '@/lib/api';
import { messages } from '@/lib/messages';

const LOOKS: Record<WatchKind, { tone: Tone; icon: TablerIcon }> = {
  DROP: { tone: 'act', icon: IconTrendingDown },
  GROWTH: { tone: 'good', icon: IconTrendingUp },
  PRODUCT_STOPPED: { tone: 'watch', icon: IconBottleOff },
  SILENT: { tone: 'act', icon: IconVolumeOff },
};

/** In which ways an account behaves unlike itself. */
export function WatchKinds({ kinds }: { kinds: WatchKind[] }) {
  return kinds.map((kind) => (
    <Tag key={kind} {...LOOKS[kind]} title={messages.watch.kindHints[kind]}>
      {messages.watch.kinds[kind]}
    </Tag>
  ));
}
