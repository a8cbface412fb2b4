/** A phone held upright: no room for columns. */
export const NARROW = '(max-width: 48em)';
