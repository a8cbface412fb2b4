import type { ReactNode } from 'react';

export type GridColumn<T> = {
  id: string;
  header: string;
  width: number;
  /** Share of the width that is left over. */
  grow?: number;
  align?: 'end';
  sortable?: boolean;
  /** The formula in words. */
  hint?: string;
  /** Drawn in place of the heading's words, which are still read out: an axis. */
  heading?: ReactNode;
  cell: (row: T) => ReactNode;
};
