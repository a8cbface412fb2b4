import type { ReactNode } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconRefresh, type TablerIcon } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { errorWords, isWorthRetrying } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './states.module.css';

type EmptyStateProps = { title: string; text: string; icon?: TablerIcon; action?: ReactNode; heading?: boolean };

/** Nothing to show, and why; a heading where it is all there is of a page. */
export function EmptyState({ title, text, icon: Icon, action, heading = false }: EmptyStateProps) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={classes.state}>
      {Icon && (
        <span className={classes.badge}>
          <Icon size={22} stroke={1.6} aria-hidden />
        </span>
      )}
      <Title className={classes.title}>{title}</Title>
      <p className={classes.text}>{text}</p>
      {action}
    </div>
  );
}

type ErrorStateProps = { error: unknown; onRetry?: () => void; heading?: boolean };

/** What happened, why, and the next step. */
export function ErrorState({ error, onRetry, heading = false }: ErrorStateProps) {
  const words = errorWords(error);
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={classes.state} role="alert">
      <span className={classes.badge} data-tone="act">
        <IconCloudOff size={22} stroke={1.6} aria-hidden />
      </span>
      <Title className={classes.title}>{words.what}</Title>
      <p className={classes.text}>
        {words.why} {words.next}
      </p>
      {onRetry && isWorthRetrying(error) && (
        <Button variant="default" size="xs" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onRetry}>
          {messages.common.retry}
        </Button>
      )}
      {words.traceId && <p className={classes.trace}>{messages.common.trace(words.traceId)}</p>}
    </div>
  );
}

type LoadedProps<T> = { query: UseQueryResult<T>; pending?: ReactNode; children: (data: T) => ReactNode };

/** The three states every view has: on its way, failed, there. */
export function Loaded<T>({ query, pending, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return pending ?? <Lines count={6} />;
}

type TogetherProps = { queries: { isPending: boolean }[]; children: ReactNode };

/** What makes up a page appears together, so that nothing is moved by what comes later. */
export function Together({ queries, children }: TogetherProps) {
  return queries.some(({ isPending }) => isPending) ? <Lines count={10} /> : children;
}

/** Placeholder lines, announced once rather than read out. */
export function Lines({ count, height = 14 }: { count: number; height?: number }) {
  return (
    <div role="status" aria-label={messages.common.loading} className={classes.lines}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} width={`${92 - ((index * 17) % 40)}%`} />
      ))}
    </div>
  );
}
