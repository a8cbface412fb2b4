import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCircleCheck, IconMailExclamation } from '@tabler/icons-react';
import { Decide } from '@/features/letters/decide';
import { letterColumns, LETTER_CARD } from '@/features/letters/letter-columns';
import { LetterPanel } from '@/features/letters/letter-panel';
import { type LetterFilters, lettersQuery, readLetterFilters } from '@/features/letters/letter-queries';
import { DataGrid } from '@/components/data-grid';
import { ExportButton } from '@/components/export-button';
import { Page } from '@/components/page';
import { SearchField } from '@/components/search-field';
import { Beside } from '@/components/side-panel';
import { EmptyState, ErrorState } from '@/components/states';
import type { DeadLetter, DeadLetterPage } from '@/lib/api';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { NARROW } from '@/lib/screen';
import { useParam } from '@/lib/use-param';
import classes from './letters.module.css';

const words = messages.deadLetters;

/** What services could not process, and what to do about it. */
export function LettersPage() {
  const [params] = useSearchParams();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const filters = readLetterFilters(params);
  const [open, setOpen] = useParam('open');
  const [, setQ] = useParam('q');
  const search = useCallback((q: string) => setQ(q || null), [setQ]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = usePagedRows((page) => lettersQuery(filters, page));
  const { first } = rows;
  const data = first.data;
  const empty = data && emptyWords(data, filters);
  const choose = useCallback(
    (id: string) =>
      setChosen((before) => {
        const next = new Set(before);
        return next.delete(id) ? next : next.add(id);
      }),
    [],
  );

  return (
    <Page title={words.title} sentence={data && words.sentence(data.counts.open)} filling>
      <div className={classes.bar}>
        <Filters data={data} />
        <SearchField
          label={words.searchLabel}
          placeholder={messages.common.search}
          value={filters.q ?? ''}
          onSearch={search}
        />
        <span className={classes.spring} />
        <ExportButton path="/api/dead-letters" query={{ ...filters }} fileName="dead-letters.csv" total={rows.count} />
      </div>
      {chosen.size > 0 && (
        <div className={classes.chosen} role="group" aria-label={words.chosen(chosen.size)}>
          <span role="status">{words.chosen(chosen.size)}</span>
          <Decide ids={[...chosen]} onDone={() => setChosen(new Set())} />
          <Button size="compact-sm" variant="subtle" onClick={() => setChosen(new Set())}>
            {words.clear}
          </Button>
        </div>
      )}
      <Beside panel={open !== null && <LetterPanel id={open} onOpen={setOpen} onClose={() => setOpen(null)} />}>
        {first.isError && data === undefined ? (
          <ErrorState error={first.error} onRetry={() => void first.refetch()} />
        ) : empty && data.total === 0 ? (
          <EmptyState icon={empty === words.filteredEmpty ? IconMailExclamation : IconCircleCheck} {...empty} />
        ) : (
          <DataGrid<DeadLetter>
            key={narrow ? 'cards' : 'columns'}
            label={words.grid}
            columns={letterColumns(chosen, choose)}
            rows={rows}
            rowId={(letter) => letter.letter_id}
            density="compact"
            selectedId={open}
            onActive={(letter) => open !== null && setOpen(letter.letter_id)}
            onOpen={(letter) => setOpen(letter.letter_id)}
            stale={first.isPlaceholderData}
            card={narrow ? LETTER_CARD : undefined}
          />
        )}
      </Beside>
    </Page>
  );
}

/** That nothing failed is good news, and so is that nothing waits; that nothing matches is neither. */
function emptyWords({ counts }: DeadLetterPage, { state, topic, listener, q }: LetterFilters) {
  if (topic || listener || q) {
    return words.filteredEmpty;
  }
  if (counts.open + counts.replayed + counts.discarded === 0) {
    return words.empty;
  }
  return state === 'open' ? words.nothingOpen : words.filteredEmpty;
}

function Filters({ data }: { data: DeadLetterPage | undefined }) {
  const [params, setParams] = useSearchParams();
  const [, setState] = useParam('state');
  const origins = data?.origins ?? [];
  const at = origins.findIndex(
    ({ topic, listener }) => topic === params.get('topic') && listener === params.get('listener'),
  );

  function setOrigin(index: string | null) {
    const origin = index === null ? undefined : origins[Number(index)];
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const name of ['topic', 'listener'] as const) {
        if (origin) {
          next.set(name, origin[name]);
        } else {
          next.delete(name);
        }
      }
      return next;
    });
  }

  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={words.columns.state}
        value={params.get('state') ?? 'open'}
        onChange={(state) => setState(state === 'open' ? null : state)}
        data={Object.entries(words.filters).map(([value, label]) => ({ value, label }))}
      />
      <Select
        size="xs"
        w={250}
        clearable
        aria-label={words.columns.listener}
        placeholder={words.allListeners}
        value={at >= 0 ? String(at) : null}
        onChange={setOrigin}
        data={origins.map(({ topic, listener }, index) => ({
          value: String(index),
          label: words.origin(topic, listener),
        }))}
      />
    </>
  );
}
