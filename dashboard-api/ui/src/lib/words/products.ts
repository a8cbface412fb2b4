import { plural } from '@/lib/words/counts';

export const products = {
  title: 'Products',
  sentence: (n: number) => plural(n, 'product', 'products'),
  grid: 'Products',
  searchLabel: 'Search products',
  columns: { name: 'Product', sku: 'Item', family: 'Family', price: 'List price', stock: 'Stock' },
  inStock: 'In stock',
  outOfStock: 'Out of stock',
  discontinued: 'Discontinued',
  empty: { title: 'No products found', text: 'Products come with sales files. Try part of a name or an item code.' },
  details: 'Product',
  ordered: 'Latest orders of it',
  orderColumns: { day: 'Ordered', account: 'Account', quantity: 'Units', amount: 'Amount' },
  neverOrdered: 'None of the accounts you see has ordered it.',
};
