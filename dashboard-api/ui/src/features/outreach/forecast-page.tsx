import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { SegmentedControl, Select } from '@mantine/core';
import { IconMailFast } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { forecastDaysQuery, forecastQuery, readForecastFilters } from '@/features/outreach/outreach-queries';
import { ExportButton } from '@/components/export-button';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { Tag, type Tone } from '@/components/tag';
import type { ForecastMail, Freshness } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { fullInstant, instantWords, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { outreach as outreachWords } from '@/lib/words/pages/outreach';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './outreach.module.css';

const words = outreachWords.forecast;
const reasons = outreachWords.reasons;
const programmes = messages.messagesPage.programmes;

const TONES: Record<ForecastMail['fate'], Tone> = { GOES: 'good', WAITS: 'accent', LEFT_OUT: 'plain' };

const COLUMNS: GridColumn<ForecastMail>[] = [
  {
    id: 'at',
    header: words.columns.at,
    width: 112,
    cell: (mail) => <span title={fullInstant(mail.at)}>{whenWords(mail)}</span>,
  },
  {
    id: 'name',
    header: words.columns.name,
    width: 190,
    grow: 2,
    cell: ({ name }) => <span className={classes.ellipsis}>{name}</span>,
  },
  {
    id: 'programme',
    header: words.columns.programme,
    width: 96,
    cell: ({ programme }) => programmes[programme] ?? programme,
  },
  { id: 'fate', header: words.columns.fate, width: 110, cell: ({ fate }) => <FateTag fate={fate} /> },
  {
    id: 'why',
    header: words.columns.why,
    width: 220,
    grow: 3,
    cell: (mail) => (
      <span className={classes.ellipsis} title={whyWords(mail)}>
        {whyWords(mail)}
      </span>
    ),
  },
  {
    id: 'to',
    header: words.columns.to,
    width: 180,
    grow: 2,
    cell: ({ to }) => <span className={classes.ellipsis}>{to ?? NONE}</span>,
  },
  { id: 'rep', header: words.columns.rep, width: 130, grow: 1, cell: ({ rep_name }) => rep_name ?? NONE },
];

/** Every mail of the days to come: who gets it and when, or why not. */
export function ForecastPage({ freshness }: { freshness: Freshness | undefined }) {
  const [params] = useSearchParams();
  const filters = readForecastFilters(params);
  const [, setDay] = useParam('day');
  const [, setFate] = useParam('fate');
  const [, setQ] = useParam('q');
  const search = useCallback((q: string) => setQ(q || null), [setQ]);
  const { data: forecast } = useQuery(forecastDaysQuery);
  const rows = usePagedRows((page) => forecastQuery(filters, page));
  const days = forecast?.days.map(({ day }) => day) ?? [];

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      freshness={freshness}
      rows={rows}
      empty={{ icon: IconMailFast, ...words.empty }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ forecast_id }) => forecast_id }}
      card={CARD}
    >
      <div className={classes.bar}>
        <SearchField
          label={words.searchLabel}
          placeholder={messages.common.search}
          value={filters.q ?? ''}
          onSearch={search}
        />
        <Select
          size="xs"
          w={150}
          clearable
          aria-label={words.day}
          placeholder={words.everyDay}
          value={filters.day ?? null}
          onChange={setDay}
          data={days.map((day) => ({ value: day, label: shortDay(day, localToday()) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.fate}
          value={filters.fate ?? ''}
          onChange={(fate) => setFate(fate || null)}
          data={[
            { value: '', label: words.all },
            ...Object.entries(words.fates).map(([value, label]) => ({ value, label })),
          ]}
        />
        <span className={classes.spring} />
        <ExportButton
          path="/api/outreach/forecast"
          query={{ ...filters }}
          fileName="outreach-forecast.csv"
          total={rows.count}
        />
      </div>
    </ListPage>
  );
}

function FateTag({ fate }: { fate: ForecastMail['fate'] }) {
  return <Tag tone={TONES[fate]}>{words.fates[fate]}</Tag>;
}

/** One that is left out has a day, but no hour. */
function whenWords({ fate, at, day }: ForecastMail): string {
  return fate === 'LEFT_OUT' ? shortDay(day, localToday()) : instantWords(at, new Date());
}

function whyWords(mail: ForecastMail): string {
  const told = mail.reasons.map((reason) => reasons[reason] ?? reason.toLowerCase().replaceAll('_', ' ')).join(', ');
  if (mail.fate === 'LEFT_OUT') {
    return told;
  }
  if (mail.fate === 'WAITS') {
    return [told, mail.until && words.until(instantWords(mail.until, new Date()))].filter(Boolean).join(', ');
  }
  const occasion = mail.account_id ? words.due(shortDay(mail.due_on, localToday())) : words.weekly;
  return told ? `${occasion}, ${words.held(told)}` : occasion;
}

const CARD = {
  height: 96,
  render: (mail: ForecastMail) => (
    <div className={classes.cardLine}>
      <span className={classes.row}>
        <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{mail.name}</span>
        <FateTag fate={mail.fate} />
      </span>
      <span className={`muted ${classes.ellipsis ?? ''}`}>{whyWords(mail)}</span>
      <span className={`muted ${classes.ellipsis ?? ''}`}>
        {whenWords(mail)} · {programmes[mail.programme] ?? mail.programme}
      </span>
    </div>
  ),
};
