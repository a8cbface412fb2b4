/** What is said where a product is set right. */
export const productEdit = {
  action: 'Edit product',
  save: 'Save',
  saved: 'Product saved',
  fields: {
    name: 'Name',
    category: 'Category',
    family: 'Family',
    grape: 'Grape',
    colour: 'Colour',
    sugar: 'Sweetness',
    price: 'List price',
    currency: 'Currency',
    in_stock: 'Availability',
  },
  currencyHint: 'Three letters, such as EUR',
  availability: {
    label: 'Availability',
    hint: 'What is out of stock or discontinued is not recommended.',
    IN_STOCK: 'In stock',
    OUT_OF_STOCK: 'Out of stock',
    DISCONTINUED: 'Discontinued',
  },
};
