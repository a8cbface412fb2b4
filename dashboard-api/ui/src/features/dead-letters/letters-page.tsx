import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconCircleCheck, IconMailExclamation } from '@tabler/icons-react';
import { Decide } from '@/features/dead-letters/decide';
import { letterColumns, LETTER_CARD } from '@/features/dead-letters/letter-columns';
import { LetterPanel } from '@/features/dead-letters/letter-panel';
import { type LetterFilters, lettersQuery, readLetterFilters } from '@/features/dead-letters/letter-queries';

import { ExportButton } from '@/components/export-button';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import type { DeadLetterPage } from '@/lib/api';
import { messages } from '@/lib/messages';
import { deadLetters as words } from '@/lib/words/pages/letters';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './letters.module.css';

/** What services could not process, and what to do about it. */
export function LettersPage() {
  const [params] = useSearchParams();
  const filters = readLetterFilters(params);
  const [open, setOpen] = useParam('open');
  const [, setQ] = useParam('q');
  const search = useCallback((q: string) => setQ(q || null), [setQ]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = usePagedRows((page) => lettersQuery(filters, page));
  const { data } = rows.first;
  const empty = data ? emptyWords(data, filters) : words.filteredEmpty;
  const choose = useCallback(
    (id: string) =>
      setChosen((before) => {
        const next = new Set(before);
        return next.delete(id) ? next : next.add(id);
      }),
    [],
  );

  return (
    <ListPage
      title={words.title}
      sentence={({ counts }) => words.sentence(counts.open)}
      rows={rows}
      empty={{ icon: empty === words.filteredEmpty ? IconMailExclamation : IconCircleCheck, ...empty }}
      grid={{ label: words.grid, columns: letterColumns(chosen, choose), rowId: ({ letter_id }) => letter_id }}
      card={LETTER_CARD}
      open={[open, setOpen]}
      panel={open !== null && <LetterPanel id={open} onOpen={setOpen} onClose={() => setOpen(null)} />}
    >
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
    </ListPage>
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
