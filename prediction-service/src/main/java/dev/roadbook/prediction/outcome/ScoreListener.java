package dev.roadbook.prediction.outcome;

import java.time.LocalDate;
import java.util.List;

/** Hears of accounts that were just scored, in the transaction that keeps their outcomes; a bean. */
@FunctionalInterface
public interface ScoreListener {

    /** Why accounts were scored. */
    enum Cause {
        /** Their orders came. */
        ORDERS,
        /** A day passed, or yardsticks or model are others. */
        TIME
    }

    void scored(List<Scored> accounts, LocalDate asOf, Cause cause);
}
