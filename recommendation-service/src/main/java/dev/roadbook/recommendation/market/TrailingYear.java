package dev.roadbook.recommendation.market;

import java.time.LocalDate;

/**
 * Twelve months up to and including a day.
 *
 * @param after last day that counts no more
 * @param until last day that counts
 */
public record TrailingYear(LocalDate after, LocalDate until) {

    public static TrailingYear until(LocalDate day) {
        return new TrailingYear(day.minusMonths(12), day);
    }
}
