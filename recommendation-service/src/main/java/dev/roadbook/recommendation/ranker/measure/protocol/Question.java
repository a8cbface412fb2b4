package dev.roadbook.recommendation.ranker.measure.protocol;

import dev.roadbook.recommendation.ranker.History;
import java.util.Arrays;

/** An account as it stood at the start of a day, and the basket that followed. */
public final class Question {

    private final History history;
    private final int asOf;
    private final int[] next;

    public Question(History history, int asOf, int[] next) {
        this.history = history;
        this.asOf = asOf;
        this.next = Arrays.stream(next).sorted().toArray();
    }

    History history() {
        return history;
    }

    int asOf() {
        return asOf;
    }

    /** Ascending. */
    int[] next() {
        return next;
    }
}
