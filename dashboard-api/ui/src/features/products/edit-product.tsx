import { useState } from 'react';
import { Modal, NumberInput, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEditProduct } from '@/features/products/product-queries';
import { Form } from '@/components/form';
import { changes, GiveBack, wire } from '@/components/hand-edits';
import type { KnownProduct, ProductEdit, ProductField, ProductValues } from '@/lib/api';
import { messages } from '@/lib/messages';
import { handEdits } from '@/lib/words/pages/hand-edits';
import { productEdit as words } from '@/lib/words/pages/product-edit';
import classes from './products.module.css';

type Name = keyof ProductValues;

const AVAILABILITIES = ['IN_STOCK', 'OUT_OF_STOCK', 'DISCONTINUED'] as const;
const HIGHEST_PRICE = 10_000_000;

type EditProductProps = { product: KnownProduct; onClose: () => void };

/** Sets right what is known of a product, field by field; what nobody touched stays as it is. */
export function EditProduct({ product, onClose }: EditProductProps) {
  const [values, setValues] = useState(product.values);
  const [given, setGiven] = useState<Name[]>([]);
  const edit = useEditProduct(product);
  const { isEmpty, ...request } = changes(product.values, values, given);

  function set(changed: Partial<ProductValues>) {
    setValues({ ...values, ...changed });
    setGiven(given.filter((name) => !(name in changed)));
  }

  function onSubmit() {
    edit.mutate(request as ProductEdit, {
      onSuccess: () => {
        notifications.show({ message: words.saved });
        onClose();
      },
    });
  }

  function giveBack(field: string, ...names: Name[]) {
    const said = names.filter((name) => product.hands[wire(name) as ProductField]);
    return (
      said.length > 0 && (
        <GiveBack
          field={field}
          given={said.every((name) => given.includes(name))}
          onGive={() => {
            setValues({ ...values, ...Object.fromEntries(said.map((name) => [name, product.values[name]])) });
            setGiven([...new Set([...given, ...said])]);
          }}
        />
      )
    );
  }

  const text = (name: 'name' | 'category' | 'family' | 'grape' | 'colour' | 'sugar', longest: number) => (
    <TextInput
      label={words.fields[name]}
      required={name === 'name'}
      maxLength={longest}
      autoComplete="off"
      value={values[name] ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value })}
      inputContainer={(input) => (
        <>
          {input}
          {giveBack(words.fields[name], name)}
        </>
      )}
    />
  );

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.action}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <Form
        submit={words.save}
        onSubmit={onSubmit}
        attempt={edit}
        disabled={isEmpty || !values.name || ((values.price ?? null) !== null && !values.currency)}
        onCancel={onClose}
      >
        <p className="muted">{handEdits.stays}</p>
        <div className={classes.fields}>
          {text('name', 300)}
          <Select
            label={words.availability.label}
            description={words.availability.hint}
            allowDeselect={false}
            value={availability(values)}
            onChange={(value) => set({ discontinued: value === 'DISCONTINUED', in_stock: value === 'IN_STOCK' })}
            data={AVAILABILITIES.map((value) => ({ value, label: words.availability[value] }))}
            inputContainer={(input) => (
              <>
                {input}
                {giveBack(words.availability.label, 'in_stock', 'discontinued')}
              </>
            )}
          />
          {text('category', 120)}
          {text('family', 120)}
          {text('grape', 120)}
          {text('colour', 60)}
          {text('sugar', 60)}
          <NumberInput
            label={words.fields.price}
            min={0}
            max={HIGHEST_PRICE}
            decimalScale={2}
            value={values.price ?? ''}
            onChange={(value) => set({ price: value === '' ? null : Number(value) })}
            inputContainer={(input) => (
              <>
                {input}
                {giveBack(words.fields.price, 'price', 'currency')}
              </>
            )}
          />
          <TextInput
            label={words.fields.currency}
            description={words.currencyHint}
            maxLength={3}
            autoComplete="off"
            value={values.currency ?? ''}
            onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() || null })}
          />
        </div>
      </Form>
    </Modal>
  );
}

function availability({ discontinued, in_stock: inStock }: ProductValues): (typeof AVAILABILITIES)[number] {
  return discontinued ? 'DISCONTINUED' : inStock ? 'IN_STOCK' : 'OUT_OF_STOCK';
}
