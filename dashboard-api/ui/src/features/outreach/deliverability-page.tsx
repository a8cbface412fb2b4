import { Button, CopyButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { deliverabilityQuery } from '@/features/outreach/outreach-queries';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { Loaded } from '@/components/states';
import { Tag, type Tone } from '@/components/tag';
import type { SenderCheck } from '@/lib/api';
import { instantWords } from '@/lib/format';
import { deliverability as words } from '@/lib/words/pages/deliverability';
import classes from './outreach.module.css';

const TONES: Record<SenderCheck['grade'], Tone> = { BAD: 'act', FAIR: 'watch', UNKNOWN: 'plain', GOOD: 'good' };
const URGENCY = Object.keys(TONES);

/** What mail providers see of this sender, the worst first. */
export function DeliverabilityPage() {
  const report = useQuery(deliverabilityQuery);
  const { data } = report;
  const bad = data?.checks.filter(({ grade }) => grade === 'BAD').length ?? 0;
  return (
    <Page
      title={words.title}
      sentence={data && words.sentence(bad, data.from)}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={report.isFetching}
          onClick={() => void report.refetch()}
        >
          {words.again}
        </Button>
      }
    >
      <Loaded query={report}>
        {({ checks, checked_at }) => (
          <Card title={words.list} hint={words.checkedAt(instantWords(checked_at, new Date()))} flush>
            <ul className={classes.checks}>
              {byUrgency(checks).map((check) => (
                <Check key={`${check.verdict} ${check.about ?? ''}`} check={check} />
              ))}
            </ul>
          </Card>
        )}
      </Loaded>
    </Page>
  );
}

function Check({ check: { check, grade, verdict, about, found, publish } }: { check: SenderCheck }) {
  return (
    <li className={classes.check}>
      <div className={classes.checkHead}>
        <h3 className={classes.name}>{words.checks[check]}</h3>
        <Tag tone={TONES[grade]}>{words.grades[grade]}</Tag>
        {about && <code className="muted">{about}</code>}
      </div>
      <p className={classes.text}>{words.verdicts[verdict]}</p>
      {found.length > 0 && (
        <details>
          <summary className="muted">{words.found}</summary>
          {found.map((text) => (
            <code key={text} className={classes.entry}>
              {text}
            </code>
          ))}
        </details>
      )}
      {publish && <Wanted publish={publish} />}
    </li>
  );
}

function Wanted({ publish: { name, type, value } }: { publish: NonNullable<SenderCheck['publish']> }) {
  return (
    <div className={classes.wanted}>
      <div className={classes.row}>
        <span>
          {words.publish}: <span className="muted">{words.entry(name, type)}</span>
        </span>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy} aria-label={`${words.copy}: ${words.entry(name, type)}`}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
      </div>
      <code className={classes.entry}>{value}</code>
    </div>
  );
}

function byUrgency(checks: SenderCheck[]): SenderCheck[] {
  return checks.toSorted((one, other) => URGENCY.indexOf(one.grade) - URGENCY.indexOf(other.grade));
}
