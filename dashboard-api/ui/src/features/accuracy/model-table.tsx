import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useActivate } from '@/features/accuracy/accuracy-queries';
import { Failure, Notice } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import { Tag } from '@/components/tag';
import type { Model } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { daySpan, localToday, shortDay } from '@/lib/days';
import { count, decimal, NONE, share } from '@/lib/format';
import { accuracy as words } from '@/lib/words/pages/accuracy';
import classes from './accuracy.module.css';

type ModelTableProps = { models: Model[]; mayActivate: boolean };

/** The learned models beside the simple rule, each with its rehearsal. */
export function ModelTable({ models, mayActivate }: ModelTableProps) {
  const [wanted, setWanted] = useState<string>();
  const activate = useActivate();
  const confirm = (version: string) =>
    activate.mutate(version, {
      onSuccess: () => {
        setWanted(undefined);
        notifications.show({ message: words.activated(version) });
      },
    });
  return (
    <>
      {activate.isError && (
        <div className={classes.confirm}>
          <Failure words={errorWords(activate.error)} />
        </div>
      )}
      {wanted !== undefined && (
        <div className={classes.confirm}>
          <Notice tone="watch" title={words.consequence}>
            <Group gap="xs" mt={8}>
              <Button size="xs" loading={activate.isPending} onClick={() => confirm(wanted)}>
                {words.confirm(wanted)}
              </Button>
              <Button size="xs" variant="default" onClick={() => setWanted(undefined)}>
                {words.cancel}
              </Button>
            </Group>
          </Notice>
        </div>
      )}
      <PlainTable
        label={words.models}
        columns={[
          { header: words.columns.version },
          { header: words.columns.learned },
          { header: words.columns.rehearsed },
          { header: words.columns.error, end: true },
          { header: words.columns.simple, end: true },
          { header: words.columns.within7, end: true },
          { header: words.columns.state, end: true },
        ]}
        rows={models.map((model) => ({
          id: model.version,
          cells: [
            <strong key="version" className={classes.version}>
              {model.version}
            </strong>,
            learnedFrom(model),
            rehearsedOn(model),
            decimal(model.rehearsal?.learned.mean, 2),
            decimal(model.rehearsal?.simple_rule.mean, 2),
            share(model.rehearsal?.learned.within7),
            <State key="state" model={model} onUse={mayActivate ? () => setWanted(model.version) : undefined} />,
          ],
        }))}
      />
    </>
  );
}

function learnedFrom({ learned_from: source }: Model): string {
  return source
    ? words.learnedFrom(count(source.accounts), count(source.ended_gaps), shortDay(source.as_of, localToday()))
    : words.simpleRule;
}

function rehearsedOn({ rehearsal }: Model): string {
  return rehearsal
    ? words.rehearsedOn(count(rehearsal.learned.dates), daySpan(rehearsal.from, rehearsal.until, localToday()))
    : NONE;
}

function State({ model, onUse }: { model: Model; onUse: (() => void) | undefined }) {
  if (model.active) {
    return <Tag tone="good">{words.active}</Tag>;
  }
  return (
    <span className={classes.state}>
      {model.shortcoming && <Tag tone="watch">{words.shortcomings[model.shortcoming]}</Tag>}
      {onUse && (
        <Button size="compact-xs" variant="default" onClick={onUse}>
          {words.use}
        </Button>
      )}
    </span>
  );
}
