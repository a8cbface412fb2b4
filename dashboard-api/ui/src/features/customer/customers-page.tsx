import { lazy, Suspense, useCallback, useState } from 'react';
import { Button, Select } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { CustomerPanel } from '@/features/customer/customer-panel';
import { CustomerStateTag, seenWords } from '@/features/customer/customer-state';
import { customersQuery, STATES } from '@/features/customer/customers-queries';
import { ExportButton } from '@/components/export-button';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import type { Customer, Freshness } from '@/lib/api';
import { loadChunk } from '@/lib/chunk';
import { localToday } from '@/lib/days';
import { NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import { customers as words } from '@/lib/words/pages/customers';
import classes from './customer.module.css';

const NewCustomer = lazy(async () => {
  const part = await loadChunk(() => import('@/features/customer/new-customer'));
  return { default: part.NewCustomer };
});

const COLUMNS: GridColumn<Customer>[] = [
  {
    id: 'name',
    header: words.columns.name,
    width: 220,
    grow: 3,
    cell: ({ name }) => <span className={classes.ellipsis}>{name}</span>,
  },
  {
    id: 'city',
    header: words.columns.city,
    width: 130,
    grow: 1,
    cell: ({ city }) => <span className={classes.ellipsis}>{city ?? NONE}</span>,
  },
  { id: 'code', header: words.columns.code, width: 96, cell: ({ card_code }) => card_code },
  { id: 'rep', header: words.columns.rep, width: 76, cell: ({ rep_id }) => rep_id ?? NONE },
  {
    id: 'email',
    header: words.columns.email,
    width: 200,
    grow: 2,
    cell: ({ email }) => <span className={classes.ellipsis}>{email ?? NONE}</span>,
  },
  {
    id: 'state',
    header: '',
    width: 132,
    cell: (customer) => <CustomerStateTag customer={customer} />,
  },
  {
    id: 'seen',
    header: words.columns.seen,
    width: 104,
    align: 'end',
    cell: (customer) => seenWords(customer, localToday()),
  },
];

type CustomersPageProps = { freshness: Freshness | undefined; mayEdit: boolean };

/** Who is a customer, whether it has ordered or not, and what can be set right about it. */
export function CustomersPage({ freshness, mayEdit }: CustomersPageProps) {
  const [q, setQ] = useParam('q');
  const [asked, setState] = useParam('state');
  const [openId, setOpen] = useParam('open');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const state = STATES.find((each) => each === asked) ?? 'active';
  const filters = { state, ...(q && { q }) };
  const rows = usePagedRows((page) => customersQuery(filters, page));

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence[state](total)}
      freshness={freshness}
      actions={mayEdit && <Enter onEntered={setOpen} />}
      rows={rows}
      empty={{ icon: IconAddressBook, ...(q || state !== 'active' ? words.empty.filtered : words.empty.none) }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ account_id }) => account_id }}
      card={CARD}
      open={[openId, setOpen]}
      panel={openId && <CustomerPanel key={openId} id={openId} mayEdit={mayEdit} onClose={() => setOpen(null)} />}
    >
      <div className={classes.bar}>
        <SearchField label={words.search} placeholder={messages.common.search} value={q ?? ''} onSearch={search} />
        <Select
          size="xs"
          w={160}
          allowDeselect={false}
          aria-label={words.show}
          value={state}
          onChange={(value) => setState(value === 'active' ? null : value)}
          data={STATES.map((value) => ({ value, label: words.states[value] }))}
        />
        {rows.first.data && rows.first.data.total > 0 && (
          <ExportButton path="/api/customers" query={filters} fileName="customers.csv" total={rows.first.data.total} />
        )}
      </div>
    </ListPage>
  );
}

function Enter({ onEntered }: { onEntered: (id: string) => void }) {
  const [entering, setEntering] = useState(false);
  const close = () => setEntering(false);
  return (
    <>
      <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEntering(true)}>
        {words.enter.action}
      </Button>
      {entering && (
        <Suspense>
          <NewCustomer
            onClose={close}
            onEntered={(id) => {
              close();
              onEntered(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

const CARD = {
  height: 82,
  render: (customer: Customer) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{customer.name}</span>
      <span className={classes.row}>
        <span className="muted">{[customer.card_code, customer.city].filter(Boolean).join(' · ')}</span>
        <CustomerStateTag customer={customer} />
      </span>
    </div>
  ),
};
