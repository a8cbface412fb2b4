import { Button } from '@mantine/core';
import { useActivate } from '@/features/targets/target-queries';
import { Card } from '@/components/card';
import { Failure } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import { Tag } from '@/components/tag';
import type { TargetModel } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { decimal, fullInstant, share } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.targets.training;

type VersionsProps = { models: TargetModel[]; mayActivate: boolean };

/** Every model that is kept, and the way back to it. */
export function Versions({ models, mayActivate }: VersionsProps) {
  const activate = useActivate();
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
          rows={models.map((model) => ({
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
          }))}
        />
      </Card>
    </>
  );
}

function State({ model, onActivate }: { model: TargetModel; onActivate: (() => void) | undefined }) {
  if (model.in_use) {
    return <Tag tone="good">{words.inUse}</Tag>;
  }
  if (model.active) {
    return <Tag tone="act">{words.unusable}</Tag>;
  }
  return (
    onActivate && (
      <Button variant="default" size="compact-xs" onClick={onActivate}>
        {words.activate}
      </Button>
    )
  );
}
