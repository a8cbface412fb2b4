import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { addableQuery, useAdd } from '@/features/order/order-queries';
import { Failure } from '@/components/notice';
import type { SuggestedOrder } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './order.module.css';

const words = messages.order;
const TYPING = 200;

type Option = { value: string; label: string };

const option = ({ sku, name }: { sku: string; name: string }): Option => ({ value: sku, label: `${name} · ${sku}` });

type AddProductProps = { order: SuggestedOrder };

/** Puts a product in the order that nobody suggested. */
export function AddProduct({ order }: AddProductProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div>
      <Button ref={button} variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.add}
      </Button>
      {open && <AddForm order={order} onClose={close} />}
    </div>
  );
}

function AddForm({ order, onClose }: AddProductProps & { onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const [chosen, setChosen] = useState<Option | null>(null);
  const [search, setSearch] = useState('');
  const [quantity, setQuantity] = useState('1');
  const [asked] = useDebouncedValue(search === chosen?.label ? '' : search, TYPING);
  const products = useQuery(addableQuery(asked));
  const add = useAdd(order.account_id);
  const there = new Set(order.lines.map((line) => line.sku));
  const found = (products.data?.items ?? [])
    .filter((product) => !product.discontinued && !there.has(product.sku))
    .map(option);
  const options = chosen && found.every((each) => each.value !== chosen.value) ? [chosen, ...found] : found;

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    if (chosen) {
      add.mutate({ sku: chosen.value, quantity: Number(quantity) }, { onSuccess: onClose });
    }
  }

  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <Select
        className={classes.picker ?? ''}
        size="xs"
        ref={field}
        required
        searchable
        aria-label={words.product}
        placeholder={words.search}
        nothingFoundMessage={products.isFetching ? words.searching : words.noProduct}
        data={options}
        filter={(input) => input.options}
        value={chosen?.value ?? null}
        onChange={(_, picked) => setChosen(picked)}
        onSearchChange={setSearch}
      />
      <TextInput
        type="number"
        inputMode="decimal"
        size="xs"
        min={0.001}
        max={999_999_999}
        step="any"
        required
        aria-label={words.quantity}
        value={quantity}
        onChange={(event) => setQuantity(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={add.isPending} disabled={chosen === null}>
        {words.addIt}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClose}>
        {messages.common.cancel}
      </Button>
      <p className="muted">{words.counts}</p>
      {add.isError && <Failure words={errorWords(add.error)} />}
      {products.isError && <Failure words={errorWords(products.error)} />}
    </form>
  );
}
