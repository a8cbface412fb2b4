import { useCallback, useState } from 'react';
import { Button, Checkbox, Select } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { Decide } from '@/features/duplicates/decide';
import {
  type DuplicateFilters,
  EVIDENCE,
  STATES,
  suggestionsQuery,
  type Verb,
} from '@/features/duplicates/duplicate-queries';
import { evidenceWords, Pair, Score } from '@/features/duplicates/pair';
import { ExportButton } from '@/components/export-button';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import { SidePanel } from '@/components/side-panel';
import type { Freshness, Suggestion } from '@/lib/api';
import { count } from '@/lib/format';
import { messages } from '@/lib/messages';
import { duplicates as words } from '@/lib/words/pages/duplicates';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './duplicates.module.css';

const names = words.columns;
const AT_ONCE = 100;

type Selection = { chosen: Suggestion[]; choose: (pair: Suggestion) => void };

function columns(selection: Selection | undefined): GridColumn<Suggestion>[] {
  return [
    ...(selection ? [selectColumn(selection)] : []),
    {
      id: 'score',
      header: names.score,
      hint: words.scoreHint,
      width: 132,
      sortable: true,
      cell: ({ score }) => <Score score={score} />,
    },
    {
      id: 'account_name',
      header: names.account,
      width: 170,
      grow: 2,
      sortable: true,
      cell: (pair) => cut(pair.account_name, pair.account_address),
    },
    {
      id: 'into_name',
      header: names.into,
      width: 170,
      grow: 2,
      sortable: true,
      cell: (pair) => cut(pair.into_name, pair.into_address),
    },
    { id: 'evidence', header: names.evidence, width: 200, grow: 2, cell: (pair) => cut(evidenceWords(pair), null) },
    {
      id: 'orders',
      header: names.orders,
      width: 92,
      align: 'end',
      cell: ({ account_orders: from, into_orders: to }) => `${count(from)} · ${count(to)}`,
    },
  ];
}

function selectColumn({ chosen, choose }: Selection): GridColumn<Suggestion> {
  return {
    id: 'select',
    header: words.select,
    heading: <span />,
    width: 40,
    cell: (pair) =>
      pair.state === 'OPEN' && (
        <Checkbox
          size="xs"
          aria-label={words.selectPair(pair.account_name, pair.into_name)}
          checked={chosen.some(({ suggestion_id: id }) => id === pair.suggestion_id)}
          onChange={() => choose(pair)}
          onClick={(event) => event.stopPropagation()}
        />
      ),
  };
}

function cut(text: string, more: string | null) {
  return (
    <span className={classes.ellipsis} title={more ? `${text}, ${more}` : text}>
      {text} {more && <span className="muted">{more}</span>}
    </span>
  );
}

type DuplicatesPageProps = { freshness: Freshness | undefined; mayDecide: boolean };

/** Which accounts may be one customer, what speaks for it, and the decision, one by one or many at once. */
export function DuplicatesPage({ freshness, mayDecide }: DuplicatesPageProps) {
  const filters = useFilters();
  const [openId, setOpen] = useParam('open');
  const [, setSort] = useParam('sort');
  const { chosen, choose, clear } = useSelection();
  const rows = usePagedRows((page) => suggestionsQuery(filters, page));
  const open = rows.first.data?.items.find(({ suggestion_id: id }) => id === openId);
  const narrowed = filters.q !== undefined || filters.evidence !== undefined;

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence[filters.state](total)}
      freshness={freshness}
      rows={rows}
      empty={{ icon: IconArrowMerge, ...(narrowed ? words.empty.filtered : words.empty[filters.state]) }}
      grid={{
        label: words.title,
        columns: columns(mayDecide ? { chosen, choose } : undefined),
        rowId: ({ suggestion_id: id }) => id,
        sort: filters.sort ?? '-score',
        onSort: setSort,
      }}
      card={CARD}
      open={[openId, setOpen]}
      panel={
        open && (
          <SidePanel title={words.pair} onClose={() => setOpen(null)}>
            <Pair key={open.suggestion_id} pair={open} mayDecide={mayDecide} onDecided={() => setOpen(null)} />
          </SidePanel>
        )
      }
    >
      <Bar filters={filters} total={rows.first.data?.total ?? 0} />
      {chosen.length > 0 && <Chosen pairs={chosen} onDone={clear} />}
    </ListPage>
  );
}

function useFilters(): DuplicateFilters {
  const [q] = useParam('q');
  const [state] = useParam('state');
  const [evidence] = useParam('evidence');
  const [sort] = useParam('sort');
  const spoken = EVIDENCE.find((each) => each === evidence);
  return {
    ...(q && { q }),
    state: STATES.find((each) => each === state) ?? 'open',
    ...(spoken && { evidence: spoken }),
    ...(sort && { sort }),
  };
}

function useSelection() {
  const [chosen, setChosen] = useState<Suggestion[]>([]);
  const choose = useCallback(
    (pair: Suggestion) =>
      setChosen((before) => {
        const others = before.filter(({ suggestion_id: id }) => id !== pair.suggestion_id);
        return others.length < before.length || before.length === AT_ONCE ? others : [...before, pair];
      }),
    [],
  );
  return { chosen, choose, clear: () => setChosen([]) };
}

function Bar({ filters, total }: { filters: DuplicateFilters; total: number }) {
  const [, setQ] = useParam('q');
  const [, setState] = useParam('state');
  const [, setEvidence] = useParam('evidence');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  return (
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
        allowDeselect={false}
        aria-label={words.state}
        value={filters.state}
        onChange={setState}
        data={STATES.map((value) => ({ value, label: words.states[value] }))}
      />
      <Select
        size="xs"
        w={170}
        clearable
        aria-label={names.evidence}
        placeholder={words.anyEvidence}
        value={filters.evidence ?? null}
        onChange={setEvidence}
        data={EVIDENCE.map((value) => ({ value, label: words.evidences[value] }))}
      />
      <span className={classes.spring} />
      {total > 0 && (
        <ExportButton
          path="/api/account-suggestions"
          query={{ ...filters }}
          fileName="possible-duplicates.csv"
          total={total}
        />
      )}
    </div>
  );
}

function Chosen({ pairs, onDone }: { pairs: Suggestion[]; onDone: () => void }) {
  const [verb, setVerb] = useState<Verb>();
  return (
    <div className={classes.chosen} role="group" aria-label={words.chosen(pairs.length)}>
      <span role="status">{words.chosen(pairs.length)}</span>
      <Button size="compact-sm" onClick={() => setVerb('accept')}>
        {words.actions.accept}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setVerb('dismiss')}>
        {words.actions.dismiss}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>
        {words.clear}
      </Button>
      {verb && <Decide verb={verb} pairs={pairs} onClose={() => setVerb(undefined)} onDone={onDone} />}
    </div>
  );
}

const CARD = {
  height: 88,
  render: (pair: Suggestion) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{pair.account_name}</span>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{pair.into_name}</span>
      <span className={classes.row}>
        <span className={`muted ${classes.ellipsis ?? ''}`}>{evidenceWords(pair)}</span>
        <Score score={pair.score} />
      </span>
    </div>
  ),
};
