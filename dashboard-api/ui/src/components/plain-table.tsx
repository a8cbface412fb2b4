import type { ReactNode } from 'react';
import classes from './plain-table.module.css';

type PlainTableProps = {
  label: string;
  columns: { header: ReactNode; end?: boolean }[];
  rows: { id: string; cells: ReactNode[] }[];
  maxHeight?: number;
};

/** A short table, whole on the page. */
export function PlainTable({ label, columns, rows, maxHeight }: PlainTableProps) {
  return (
    <div
      className={classes.frame}
      style={maxHeight === undefined ? undefined : { maxHeight }}
      role="group"
      aria-label={label}
      // What scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" data-end={column.end}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => (
                <td key={index} data-end={columns[index]?.end}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
