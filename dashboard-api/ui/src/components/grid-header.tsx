import { IconChevronDown, IconChevronUp, IconSelector } from '@tabler/icons-react';
import type { GridColumn } from '@/components/grid-column';
import { Hint } from '@/components/hint';
import classes from './data-grid.module.css';

type GridHeaderProps<T> = {
  columns: GridColumn<T>[];
  template: string;
  minWidth: number;
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
};

/** The headings: those that sort are buttons, and say which way. */
export function GridHeader<T>({ columns, template, minWidth, sort = '', onSort }: GridHeaderProps<T>) {
  const field = sort.replace(/^-/, '');
  const descending = sort.startsWith('-');
  return (
    <div role="rowgroup" className={classes.head} style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className={classes.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const sorted = column.sortable === true && column.id === field;
          const Arrow = sorted ? (descending ? IconChevronDown : IconChevronUp) : IconSelector;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={classes.heading}
              data-align={column.align}
              aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}
            >
              {column.sortable && onSort ? (
                <Hint text={column.hint} focusable={false}>
                  <button
                    type="button"
                    className={classes.sorter}
                    data-sorted={sorted ? true : undefined}
                    onClick={() => onSort(nextSort(column, sort))}
                  >
                    {column.header}
                    <Arrow size={13} stroke={2} aria-hidden />
                  </button>
                </Hint>
              ) : (
                <Hint text={column.hint}>
                  <span className={column.heading ? 'visually-hidden' : undefined}>{column.header}</span>
                </Hint>
              )}
              {column.heading}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Figures start with the largest, words with the first. */
function nextSort<T>(column: GridColumn<T>, sort: string): string {
  const first = column.align === 'end' ? `-${column.id}` : column.id;
  const second = column.align === 'end' ? column.id : `-${column.id}`;
  return sort === first ? second : first;
}
