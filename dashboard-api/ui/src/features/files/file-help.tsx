import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { data as words } from '@/lib/words/pages/data';
import { PlainTable } from '@/components/plain-table';
import classes from './files.module.css';

/** What a sales file looks like, and one to start from. */
export function FileHelp() {
  return (
    <details className={classes.help}>
      <summary>{words.help}</summary>
      <div className={classes.helpBody}>
        <p>
          {words.helpIntro}{' '}
          <Anchor
            href={`${import.meta.env.BASE_URL}${words.templateName}`}
            download={words.templateName}
            underline="always"
          >
            <IconDownload size={13} aria-hidden /> {words.template}
          </Anchor>
        </p>
        <PlainTable
          label={words.help}
          columns={words.helpHeadings.map((header) => ({ header }))}
          rows={words.helpColumns.map(([name, meaning, example]) => ({
            id: name,
            cells: [
              <code key="name">{name}</code>,
              meaning,
              <span key="example" className="muted num">
                {example}
              </span>,
            ],
          }))}
        />
        <p>
          {words.teamHelp}{' '}
          <Anchor href="/api/datasets/reps/template" download underline="always">
            <IconDownload size={13} aria-hidden /> {words.repsTemplate}
          </Anchor>{' '}
          <Anchor href="/api/datasets/activities/template" download underline="always">
            <IconDownload size={13} aria-hidden /> {words.activitiesTemplate}
          </Anchor>{' '}
          <Anchor href="/api/datasets/customers/template" download underline="always">
            <IconDownload size={13} aria-hidden /> {words.customersTemplate}
          </Anchor>
        </p>
      </div>
    </details>
  );
}
