import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { ChangeForm } from '@/features/order/change-form';
import { useChange } from '@/features/order/order-queries';
import { ThumbButtons } from '@/features/order/thumb-buttons';
import { ThumbForm } from '@/features/order/thumb-form';
import { useThumb } from '@/features/order/thumb-queries';
import { rangeWords } from '@/features/order/range-words';
import { Failure } from '@/components/notice';
import { Tag, type Tone } from '@/components/tag';
import type { SuggestedLine, SuggestedOrder, Thumb } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { dayWords, fullDay } from '@/lib/days';
import { decimal } from '@/lib/format';
import { messages } from '@/lib/messages';
import { reasonWords } from '@/lib/recommendation-words';
import classes from './order.module.css';

const words = messages.order;

const TONES: Record<SuggestedLine['label'], Tone> = {
  OVERDUE: 'watch',
  REPLENISH: 'accent',
  GAP: 'plain',
  LOOK_ALIKE: 'plain',
  ADDED: 'accent',
};

type OrderLineProps = {
  line: SuggestedLine;
  order: SuggestedOrder;
  mayChange: boolean;
  /** What the person said of the product. */
  mine: Thumb['direction'] | undefined;
};

/** One product: why it is there, how much of it, and what somebody made of that. */
export function OrderLine({ line, order, mayChange, mine }: OrderLineProps) {
  const [open, setOpen] = useState<'CHANGE' | 'THUMB'>();
  const changing = open === 'CHANGE';
  const change = useChange(order.account_id, line.sku);
  const thumb = useThumb(order.account_id, line.sku);
  const name = line.name ?? line.sku;
  const changed = line.changed_by !== null;
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(undefined);
    button.current?.focus();
  }

  return (
    <li className={classes.line} data-left-out={line.left_out || undefined}>
      <div className={classes.product}>
        <span className={classes.name} title={line.sku}>
          {name}
        </span>
        <span className={classes.why}>
          <Tag tone={TONES[line.label]} quiet>
            {words.labels[line.label]}
          </Tag>
          {!line.in_stock && (
            <Tag tone="watch" quiet>
              {words.outOfStock}
            </Tag>
          )}
          <Why line={line} asOf={order.as_of} />
        </span>
      </div>
      <Quantity line={line} />
      {mayChange && (
        <span className={classes.action}>
          <Button
            ref={button}
            variant="subtle"
            size="compact-xs"
            aria-label={changed ? words.undoOf(name) : words.changeOf(name)}
            aria-expanded={changed ? undefined : changing}
            loading={changed && change.isPending}
            onClick={() => (changed ? change.mutate('AS_SUGGESTED') : setOpen(changing ? undefined : 'CHANGE'))}
          >
            {changed ? words.undo : words.change}
          </Button>
          {line.label !== 'ADDED' && (
            <ThumbButtons
              name={name}
              mine={mine}
              attempt={thumb}
              explaining={open === 'THUMB'}
              onDown={() => setOpen(open === 'THUMB' ? undefined : 'THUMB')}
            />
          )}
        </span>
      )}
      {changing && (
        <ChangeForm
          name={name}
          quantity={line.quantity}
          attempt={change}
          onClose={close}
          onChange={(quantity) => change.mutate(quantity, { onSuccess: close })}
        />
      )}
      {open === 'THUMB' && <ThumbForm attempt={thumb} onClose={close} onSay={(word) => thumb.mutate(word)} />}
      {thumb.isError && open !== 'THUMB' && <Failure words={errorWords(thumb.error)} />}
      {change.isError && !changing && <Failure words={errorWords(change.error)} />}
    </li>
  );
}

function Why({ line, asOf }: { line: SuggestedLine; asOf: string }) {
  const { due_on: due } = line;
  return (
    <span>
      {due && (
        <>
          <span title={fullDay(due)}>{(due < asOf ? words.wasDue : words.due)(dayWords(due, asOf))}</span>{' '}
        </>
      )}
      {line.reasons.map(reasonWords).join(' ')}
    </span>
  );
}

function madeOf(line: SuggestedLine) {
  if (line.changed_by === null) {
    return rangeWords(line);
  }
  return line.label === 'ADDED'
    ? words.addedBy(line.changed_by)
    : `${words.changedBy(line.changed_by)}, ${words.suggested(decimal(line.suggested_quantity, 3))}`;
}

/** Of a product left out, who did it. */
function Quantity({ line }: { line: SuggestedLine }) {
  if (line.left_out) {
    return <div className={classes.quantity}>{line.changed_by && words.leftOutBy(line.changed_by)}</div>;
  }
  return (
    <div className={classes.quantity}>
      <span className={classes.units}>
        <span className="visually-hidden">{words.quantity}: </span>
        <span className="num">{decimal(line.quantity, 3)}</span>
      </span>
      <span className="muted">{madeOf(line)}</span>
    </div>
  );
}
