import { Button } from '@mantine/core';
import { SIMPLE_RULE, simpleRuleAnswers } from '@/features/targets/simple-rule';
import { useActivate } from '@/features/targets/target-queries';
import { Card } from '@/components/card';
import { Failure } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import { Tag } from '@/components/tag';
import type { TargetModel, TargetModels } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { decimal, fullInstant, share } from '@/lib/format';
import { targets as targetWords } from '@/lib/words/pages/targets';
import classes from './targets.module.css';

const words = targetWords.training;

type VersionsProps = { models: TargetModels; mayActivate: boolean };

/** Every model that is kept, the simple rule last, and the way back to each. */
export function Versions({ models, mayActivate }: VersionsProps) {
  const activate = useActivate();
  const { items } = models;
  return (
    <>
      {activate.isError && <Failure words={errorWords(activate.error)} />}
      <Card title={words.versions} flush>
        <PlainTable
          label={words.versions}
          columns={[
            { header: words.version },
            { header: words.learned },
            { header: words.accuracy, end: true },
            { header: words.auc, end: true },
            { header: '', end: true },
          ]}
          rows={[
            ...items.map((model) => ({
              id: model.version,
              cells: [
                <span key="version">
                  {model.version} {model.synthetic && <Tag tone="watch">{words.madeUp}</Tag>}
                </span>,
                fullInstant(model.learned_at),
                share(model.evaluation.accuracy),
                decimal(model.evaluation.auc, 2),
                <State
                  key="state"
                  model={model}
                  onActivate={mayActivate ? () => activate.mutate(model.version) : undefined}
                />,
              ],
            })),
            {
              id: SIMPLE_RULE,
              cells: [
                SIMPLE_RULE,
                words.simpleRule,
                share(items[0]?.evaluation.simple_accuracy),
                decimal(items[0]?.evaluation.simple_auc, 2),
                <Choice
                  key="state"
                  inUse={simpleRuleAnswers(models)}
                  onActivate={mayActivate ? () => activate.mutate(SIMPLE_RULE) : undefined}
                />,
              ],
            },
          ]}
        />
      </Card>
    </>
  );
}

type OnActivate = { onActivate: (() => void) | undefined };

function State({ model, onActivate }: { model: TargetModel } & OnActivate) {
  if (model.active && !model.in_use) {
    return <Tag tone="act">{words.unusable}</Tag>;
  }
  return (
    <span className={classes.state}>
      {model.shortcoming && <Tag tone="watch">{words.shortcomings[model.shortcoming]}</Tag>}
      <Choice inUse={model.in_use} onActivate={onActivate} />
    </span>
  );
}

function Choice({ inUse, onActivate }: { inUse: boolean } & OnActivate) {
  if (inUse) {
    return <Tag tone="good">{words.inUse}</Tag>;
  }
  return (
    onActivate && (
      <Button variant="default" size="compact-xs" onClick={onActivate}>
        {words.activate}
      </Button>
    )
  );
}
