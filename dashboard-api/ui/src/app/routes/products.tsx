import { ProductsPage } from '@/features/products/products-page';
import { useMe } from '@/features/session/session';
import { can } from '@/lib/roles';

export function Component() {
  return <ProductsPage mayEdit={can(useMe(), 'edit_products')} />;
}
