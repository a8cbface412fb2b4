import {
  IconBell,
  IconCircleDot,
  IconFlagCheck,
  IconHistory,
  IconMapPin,
  IconNote,
  IconPhone,
  IconShoppingBag,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { accountTimelineQuery } from '@/features/account/account-queries';
import { happeningWords } from '@/features/account/happening';
import { Card } from '@/components/card';
import { EmptyState, Loaded } from '@/components/states';
import { localToday, shortDay } from '@/lib/days';
import { fullInstant } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;
const ICONS: Record<string, TablerIcon> = {
  ORDER: IconShoppingBag,
  REMINDER_SENT: IconBell,
  REMINDER_RESOLVED: IconFlagCheck,
  NOTE: IconNote,
  CALL: IconPhone,
  MEETING: IconMapPin,
};

/** What happened to an account, newest first. */
export function Events({ id }: { id: string }) {
  const timeline = useQuery(accountTimelineQuery(id));
  return (
    <Loaded query={timeline}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconHistory} {...words.noHistory} />
        ) : (
          <Card title={words.events}>
            <ol className={classes.timeline}>
              {items.map((item, index) => {
                const Icon = ICONS[item.kind] ?? IconCircleDot;
                return (
                  <li key={`${item.at}-${index}`} data-kind={item.kind}>
                    <span className={classes.timelineIcon}>
                      <Icon size={14} stroke={1.8} aria-hidden />
                    </span>
                    <span>
                      <span className="visually-hidden">{words.kinds[item.kind] ?? item.kind}: </span>
                      {happeningWords(item)}
                    </span>
                    <time dateTime={item.at} title={fullInstant(item.at)} className="muted num">
                      {shortDay(item.day, localToday())}
                    </time>
                  </li>
                );
              })}
            </ol>
          </Card>
        )
      }
    </Loaded>
  );
}
