/** "1 file", "1,200 files". */
export function plural(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

export function accountCount(n: number): string {
  return plural(n, 'account', 'accounts');
}

export function recommendationCount(n: number): string {
  return plural(n, 'recommendation', 'recommendations');
}
