package dev.roadbook.prediction.outcome.rfm;

import dev.roadbook.prediction.yardstick.RfmCuts;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An account's place in its portfolio, each 1 to 5, 5 is best.
 *
 * @param recency how recently it bought
 * @param frequency how often it bought
 * @param monetary how much it brought
 * @param segment the part of the portfolio that makes it
 */
public record Rfm(int recency, int frequency, int monetary, Segment segment) {

    Rfm(int recency, int frequency, int monetary) {
        this(recency, frequency, monetary, Segment.of(recency, frequency, monetary));
    }

    public static Rfm of(RfmCuts cuts, LocalDate lastPurchase, int purchases, BigDecimal revenue) {
        return new Rfm(cuts.recency(lastPurchase), cuts.frequency(purchases), cuts.monetary(revenue));
    }
}
