import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { GridColumn } from '@/components/grid-column';
import { GridHeader } from '@/components/grid-header';
import type { PagedRows } from '@/lib/paged-rows';
import classes from './data-grid.module.css';

export type Density = 'comfortable' | 'compact';

export type DataGridProps<T> = {
  label: string;
  columns: GridColumn<T>[];
  rows: Pick<PagedRows<NoInfer<T>>, 'count' | 'at' | 'show'>;
  rowId: (row: T) => string;
  visibility?: Record<string, boolean>;
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
  density?: Density;
  selectedId?: string | null;
  /** The row under the cursor changed by keyboard. */
  onActive?: (row: T) => void;
  onOpen?: (row: T) => void;
  /** A row as a card, where there is no room for columns. */
  card?: { height: number; render: (row: T) => ReactNode } | undefined;
  /** Rows that have just changed, to glow once. */
  changedIds?: ReadonlySet<string>;
  stale?: boolean;
};

const features = tableFeatures({ columnVisibilityFeature });
const HEIGHT: Record<Density, number> = { comfortable: 52, compact: 38 };

/** A long list: only what is in sight exists, the heading stays, arrows move, enter opens. */
export function DataGrid<T extends object>(props: DataGridProps<T>) {
  const { label, columns, rows, rowId, card, density = 'comfortable', onOpen, onActive } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const height = card ? card.height : HEIGHT[density];

  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    initialRect: { width: 1200, height: 800 },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);

  const inSight = virtualizer.getVirtualItems();
  const from = inSight[0]?.index ?? 0;
  const to = inSight.at(-1)?.index ?? 0;
  const { show } = rows;
  useEffect(() => show(from, to), [show, from, to]);

  const table = useTable({
    features,
    columns: columns.map((column) => ({ id: column.id, accessorFn: () => null })),
    data: NO_DATA,
    state: { columnVisibility: props.visibility ?? ALL_VISIBLE },
  });
  const visible = table
    .getVisibleLeafColumns()
    .map((leaf) => columns.find((column) => column.id === leaf.id))
    .filter((column) => column !== undefined);
  const template = visible.map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(' ');
  const minWidth = visible.reduce((sum, { width }) => sum + width, 0);

  function move(to: number) {
    const next = Math.min(rows.count - 1, Math.max(0, to));
    setActive(next);
    virtualizer.scrollToIndex(next);
    const row = rows.at(next);
    if (row) {
      onActive?.(row);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.count - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Enter') {
      const row = rows.at(active);
      if (row) {
        onOpen?.(row);
      }
    }
  }

  const activeRow = active >= 0 ? rows.at(active) : undefined;
  const domId = (id: string) => `${label}-${id}`.replaceAll(/\s/g, '_');

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-stale={props.stale ?? undefined}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.count + 1}
      aria-colcount={card ? 1 : visible.length}
      aria-activedescendant={activeRow && domId(rowId(activeRow))}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {!card && (
        <GridHeader columns={visible} template={template} minWidth={minWidth} sort={props.sort} onSort={props.onSort} />
      )}
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtualizer.getTotalSize(), minWidth: card ? 0 : minWidth }}
      >
        {inSight.map(({ index, start, size }) => {
          const row = rows.at(index);
          const id = row && rowId(row);
          return (
            // The grid itself takes the keyboard and names the active row, as the pattern for grids has it.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={id ?? index}
              {...(id ? { id: domId(id) } : {})}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={id !== undefined && id === props.selectedId}
              className={classes.row}
              data-active={index === active || undefined}
              data-openable={onOpen ? true : undefined}
              data-changed={id !== undefined && props.changedIds?.has(id) ? true : undefined}
              style={{
                height: size,
                transform: `translateY(${start}px)`,
                ...(card ? {} : { gridTemplateColumns: template }),
              }}
              onClick={() => {
                setActive(index);
                if (row) {
                  onOpen?.(row);
                }
              }}
            >
              {card ? (
                <div role="gridcell" className={classes.card}>
                  {row ? card.render(row) : <Skeleton height={14} width="60%" />}
                </div>
              ) : (
                visible.map((column) => (
                  <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
                    {row ? column.cell(row) : <Skeleton height={10} width="60%" />}
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const NO_DATA: never[] = [];
const ALL_VISIBLE = {};
