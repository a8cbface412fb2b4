import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import type { ShadowRun } from '@/lib/api';
import { count, decimal, share } from '@/lib/format';
import { accuracy as words } from '@/lib/words/pages/accuracy';
import classes from './accuracy.module.css';

/** The newest model beside the dates that stood, so that it can be promoted on evidence. */
export function ShadowCard({ run: { model, purchases, least_purchases, shadow, stood } }: { run: ShadowRun }) {
  const title = words.shadow.title(model);
  if (!shadow || !stood) {
    return (
      <Card title={title} hint={words.shadow.hint}>
        <p className={classes.waiting}>{words.shadow.tooFew(purchases, least_purchases)}</p>
      </Card>
    );
  }
  return (
    <Card title={title} hint={words.shadow.hint} flush>
      <PlainTable
        label={title}
        columns={[
          { header: words.columns.version },
          { header: words.stats.purchases, end: true },
          { header: words.stats.error, end: true },
          { header: words.stats.within3, end: true },
          { header: words.stats.within7, end: true },
          { header: words.stats.inside, end: true },
        ]}
        rows={[
          { name: model, figures: shadow },
          { name: words.shadow.stood, figures: stood },
        ].map(({ name, figures }) => ({
          id: name,
          cells: [
            name,
            count(purchases),
            decimal(figures.error),
            share(figures.within3),
            share(figures.within7),
            share(figures.inside_window),
          ],
        }))}
      />
    </Card>
  );
}
