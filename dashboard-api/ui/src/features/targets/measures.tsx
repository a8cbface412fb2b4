import { Bar } from '@/components/bar';
import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import { Stat, Stats } from '@/components/stat';
import type { TargetEvaluation, TargetModel } from '@/lib/api';
import { count, decimal, fixed, month, share } from '@/lib/format';
import { targets as targetWords } from '@/lib/words/pages/targets';
import classes from './targets.module.css';

const words = targetWords.training;

type MeasuresProps = { model: TargetModel; baselineInUse: boolean };

/** How good what answers is on months it had not seen: in large type what is in use, beside it what is not. */
export function Measures({ model, baselineInUse }: MeasuresProps) {
  const { evaluation, version } = model;
  const accuracy = share(evaluation.accuracy);
  const simpleAccuracy = share(evaluation.simple_accuracy);
  const auc = decimal(evaluation.auc, 2);
  const simpleAuc = decimal(evaluation.simple_auc, 2);
  const brier = decimal(evaluation.brier, 3);
  const simpleBrier = decimal(evaluation.simple_brier, 3);
  return (
    <>
      <Stats>
        <Stat
          label={words.accuracy}
          hint={words.accuracyHint}
          value={baselineInUse ? simpleAccuracy : accuracy}
          detail={
            baselineInUse
              ? words.notInUse(version, accuracy)
              : words.besideAccuracy(simpleAccuracy, share(evaluation.majority_accuracy))
          }
        />
        <Stat
          label={words.auc}
          hint={words.aucHint}
          value={baselineInUse ? simpleAuc : auc}
          detail={baselineInUse ? words.notInUse(version, auc) : words.besideAuc(simpleAuc)}
        />
        <Stat
          label={words.brier}
          hint={words.brierHint}
          value={baselineInUse ? simpleBrier : brier}
          detail={
            baselineInUse
              ? words.notInUse(version, brier)
              : words.besideBrier(simpleBrier, decimal(evaluation.base_brier, 3))
          }
        />
        <Stat
          label={words.months}
          hint={words.monthsHint}
          value={`${monthOf(model.first_month)} – ${monthOf(model.last_month)}`}
          detail={words.measured(monthOf(evaluation.holdout_from))}
        />
      </Stats>
      <div className={classes.columns}>
        <Importance evaluation={evaluation} />
        <div className={classes.stack}>
          <Confusion evaluation={evaluation} />
          <Calibration evaluation={evaluation} />
        </div>
      </div>
    </>
  );
}

function monthOf(day: string): string {
  return month(day.slice(0, 7));
}

function Confusion({ evaluation: { confusion } }: { evaluation: TargetEvaluation }) {
  return (
    <Card title={words.confusion} hint={words.confusionHint} flush>
      <PlainTable
        label={words.confusion}
        columns={[{ header: words.came }, { header: words.saidMiss, end: true }, { header: words.saidHit, end: true }]}
        rows={[
          {
            id: 'miss',
            cells: [words.cameMiss, count(confusion.miss_said_missed), count(confusion.miss_said_hit)],
          },
          { id: 'hit', cells: [words.cameHit, count(confusion.hit_said_missed), count(confusion.hit_said_hit)] },
        ]}
      />
    </Card>
  );
}

function Importance({ evaluation: { importance } }: { evaluation: TargetEvaluation }) {
  const largest = Math.max(0.001, ...importance.map((each) => each.auc_loss));
  return (
    <Card title={words.importance} hint={words.importanceHint} flush>
      <PlainTable
        label={words.importance}
        columns={[{ header: words.feature }, { header: words.loss, end: true }]}
        rows={importance.map(({ feature, auc_loss }) => ({
          id: feature,
          cells: [
            words.features[feature] ?? feature,
            <Bar key="loss" percent={(auc_loss / largest) * 100} text={fixed(auc_loss, 3)} />,
          ],
        }))}
      />
    </Card>
  );
}

function Calibration({ evaluation: { calibration } }: { evaluation: TargetEvaluation }) {
  return (
    <Card title={words.calibration} hint={words.calibrationHint} flush>
      <PlainTable
        label={words.calibration}
        columns={[{ header: words.said }, { header: words.times, end: true }, { header: words.missed, end: true }]}
        rows={calibration.map((bin) => ({
          id: String(bin.from),
          cells: [share(bin.said), count(bin.count), share(bin.came)],
        }))}
      />
    </Card>
  );
}
