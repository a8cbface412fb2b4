package dev.roadbook.prediction.yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The four points that part a portfolio into fifths, lowest first; a value on a point belongs to the fifth below it.
 *
 * @param lastPurchases cut points of the last purchase day: days, not ages, so that they hold for any as-of day
 * @param purchases cut points of the number of purchases
 * @param revenues cut points of lifetime revenue
 */
public record RfmCuts(List<LocalDate> lastPurchases, List<Integer> purchases, List<BigDecimal> revenues) {

    public RfmCuts {
        lastPurchases = List.copyOf(lastPurchases);
        purchases = List.copyOf(purchases);
        revenues = List.copyOf(revenues);
        if (lastPurchases.size() != 4 || purchases.size() != 4 || revenues.size() != 4) {
            throw new IllegalArgumentException("fifths take four cut points");
        }
    }

    /** The fifth of a last purchase, 1 to 5, 5 is latest. */
    public int recency(LocalDate lastPurchase) {
        return fifth(lastPurchases, lastPurchase);
    }

    /** The fifth of a number of purchases, 5 is most. */
    public int frequency(int purchaseCount) {
        return fifth(purchases, purchaseCount);
    }

    /** The fifth of a lifetime's revenue, 5 is most. */
    public int monetary(BigDecimal revenue) {
        return fifth(revenues, revenue);
    }

    private static <T> int fifth(List<? extends Comparable<? super T>> cuts, T value) {
        return 1 + (int) cuts.stream().filter(cut -> cut.compareTo(value) < 0).count();
    }
}
