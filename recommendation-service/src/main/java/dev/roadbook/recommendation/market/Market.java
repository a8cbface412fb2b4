package dev.roadbook.recommendation.market;

import java.time.LocalDate;

/**
 * A snapshot of what the whole portfolio buys.
 *
 * @param version grows with every snapshot, from 1
 * @param asOf business day it refers to
 * @param content what it says
 */
public record Market(long version, LocalDate asOf, MarketContent content) {

    /** The twelve months that count. */
    public TrailingYear year() {
        return TrailingYear.until(asOf);
    }
}
