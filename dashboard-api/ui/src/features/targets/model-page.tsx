import { Button, Progress } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Measures } from '@/features/targets/measures';
import { isRunning, targetModelsQuery, useTrain } from '@/features/targets/target-queries';
import { simpleRuleAnswers } from '@/features/targets/simple-rule';
import { SyntheticNotice } from '@/features/targets/synthetic-notice';
import { Versions } from '@/features/targets/versions';
import { Card } from '@/components/card';
import { Failure, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { EmptyState, Loaded } from '@/components/states';
import type { Me, TargetModel, TargetModels, TargetShortcoming, TargetTraining } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { decimal, share } from '@/lib/format';
import { targets as targetWords } from '@/lib/words/pages/targets';
import { can } from '@/lib/roles';

const words = targetWords.training;

/** The model behind the predictions: how good it is, a new training, and the way back. */
export function ModelPage({ me }: { me: Me }) {
  const models = useQuery(targetModelsQuery);
  const train = useTrain();
  const mayTrain = can(me, 'train_models');
  const running = isRunning(models.data);
  const none = models.data?.items.length === 0;
  return (
    <Page
      title={words.title}
      sentence={models.data && sentence(models.data)}
      actions={
        mayTrain && (
          <>
            {none && (
              <Button
                variant="default"
                size="xs"
                title={words.syntheticHint}
                disabled={running || train.isPending}
                onClick={() => train.mutate(true)}
              >
                {words.synthetic}
              </Button>
            )}
            <Button size="xs" disabled={running} loading={train.isPending} onClick={() => train.mutate(false)}>
              {words.train}
            </Button>
          </>
        )
      }
    >
      {train.isError && <Failure words={errorWords(train.error)} />}
      <Loaded query={models}>
        {(data) => {
          const { items, training } = data;
          const used = items.find((model) => model.in_use) ?? items[0];
          return (
            <>
              {training && <Training training={training} mine={training.requested_by === me.username} />}
              <SyntheticNotice model={used ?? null} />
              {simpleRuleAnswers(data) && <SimpleRule newest={items[0]} />}
              {used ? (
                <Measures model={used} baselineInUse={simpleRuleAnswers(data)} />
              ) : (
                <EmptyState icon={IconTargetArrow} title={words.none} text={targetWords.noSentence} />
              )}
              {items.length > 0 && <Versions models={data} mayActivate={mayTrain} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function sentence(models: TargetModels): string {
  const newest = models.items[0];
  if (newest && simpleRuleAnswers(models)) {
    const { simple_accuracy, simple_auc } = newest.evaluation;
    return words.simpleSentence(share(simple_accuracy), decimal(simple_auc, 2));
  }
  const used = models.items.find((model) => model.in_use);
  return used ? words.sentence(share(used.evaluation.accuracy), decimal(used.evaluation.auc, 2)) : words.none;
}

/** Why the forest below does not answer. */
function SimpleRule({ newest }: { newest: TargetModel | undefined }) {
  return (
    <Notice tone="watch" title={words.simpleAnswers}>
      {newest?.shortcoming
        ? words.why[newest.shortcoming](newest.version, figures(newest, newest.shortcoming))
        : words.chosen}
    </Notice>
  );
}

function figures({ evaluation }: TargetModel, shortcoming: TargetShortcoming) {
  return shortcoming === 'RANKS_WORSE'
    ? { forest: decimal(evaluation.auc, 2), simple: decimal(evaluation.simple_auc, 2) }
    : { forest: decimal(evaluation.brier, 3), simple: decimal(evaluation.simple_brier, 3) };
}

/** How far it is, for everybody; why nothing came of it, for whoever asked. */
function Training({ training, mine }: { training: TargetTraining; mine: boolean }) {
  switch (training.state) {
    case 'REQUESTED':
    case 'RUNNING': {
      const doing = words.steps[training.step] ?? training.step;
      const step = training.total > 0 ? words.running(doing, training.done + 1, training.total) : doing;
      return (
        <Card title={words.progress} hint={step}>
          <Progress value={training.percent} aria-label={step} animated />
        </Card>
      );
    }
    case 'REFUSED':
      return (
        mine && (
          <Notice tone="watch" title={words.refused}>
            {training.reason}
          </Notice>
        )
      );
    case 'FAILED':
      return (
        mine && (
          <Notice tone="act" title={words.failed}>
            {training.reason}
          </Notice>
        )
      );
    case 'LEARNED':
      return null;
  }
}
