import { Hint } from '@/components/hint';
import type { GridColumn } from '@/components/grid-column';
import type { CoveredProduct } from '@/lib/api';
import classes from './coverage.module.css';

const WIDTH = 42;
const LIGHTEST = 6;

export const productName = ({ name, sku }: CoveredProduct) => name ?? sku;

/** A column a product, by its rank, under its name. */
export function productColumns<T>(
  products: CoveredProduct[],
  cell: (row: T, product: CoveredProduct) => React.ReactNode,
): GridColumn<T>[] {
  return products
    .toSorted((one, other) => one.rank - other.rank)
    .map((product) => ({
      id: product.sku,
      header: productName(product),
      width: WIDTH,
      heading: (
        <Hint text={`${product.rank}. ${productName(product)}`} focusable={false}>
          <span className={classes.upright} aria-hidden>
            {productName(product)}
          </span>
        </Hint>
      ),
      cell: (row) => cell(row, product),
    }));
}

type MatrixCellProps = {
  shown: string;
  /** In full, for whoever points at it or hears it. */
  said: string;
  /** How strong the gap is, 0 to 1; nothing is drawn where there is none. */
  gap: number;
};

/** One product of one row: a sign or number, the darker the stronger the gap. */
export function MatrixCell({ shown, said, gap }: MatrixCellProps) {
  const strength = gap === 0 ? 0 : LIGHTEST + Math.round(Math.min(1, gap) * 44);
  return (
    <span
      className={classes.matrixCell}
      title={said}
      style={{ background: `color-mix(in srgb, var(--rb-watch) ${strength}%, transparent)` }}
    >
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
