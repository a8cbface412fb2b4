package dev.roadbook.recommendation.run;

/**
 * What a run comes to.
 *
 * @param accounts accounts that were looked at
 * @param held of them, those nothing is recommended to
 * @param items what is recommended
 * @param passing of it, what passed the audit
 * @param safe accounts with recommendations of which each has 80 points or more
 */
record Totals(int accounts, int held, int items, int passing, int safe) {

    private static final int SAFE = 80;

    static final Totals NOTHING = new Totals(0, 0, 0, 0, 0);

    Totals plus(AccountResult result) {
        var items = result.items();
        boolean isSafe = !items.isEmpty()
                && items.stream().allMatch(item -> item.verdict().score() >= SAFE);
        return new Totals(
                accounts + 1,
                held + (items.isEmpty() ? 1 : 0),
                this.items + items.size(),
                passing
                        + (int) items.stream()
                                .filter(item -> item.verdict().passes())
                                .count(),
                safe + (isSafe ? 1 : 0));
    }
}
