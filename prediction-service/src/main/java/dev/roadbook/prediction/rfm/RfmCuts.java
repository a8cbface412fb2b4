package dev.roadbook.prediction.rfm;

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

    public Rfm place(LocalDate lastPurchase, int purchaseCount, BigDecimal revenue) {
        return new Rfm(fifth(lastPurchases, lastPurchase), fifth(purchases, purchaseCount), fifth(revenues, revenue));
    }

    private static <T> int fifth(List<? extends Comparable<? super T>> cuts, T value) {
        return 1 + (int) cuts.stream().filter(cut -> cut.compareTo(value) < 0).count();
    }
}
