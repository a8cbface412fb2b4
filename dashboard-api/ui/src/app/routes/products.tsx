import { ProductsPage } from '@/features/products/products-page';

export function Component() {
  return <ProductsPage />;
}
