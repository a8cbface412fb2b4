package dev.roadbook.recommendation.market;

import java.util.stream.IntStream;

/**
 * Which products of a top list an account carries.
 *
 * @param bits bit i stands for the product at index i
 */
public record Carried(long bits) {

    /** Longest top list there can be. */
    public static final int MOST = 60;

    public static final Carried NOTHING = new Carried(0);

    public boolean has(int index) {
        return (bits >>> index & 1) == 1;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public int count() {
        return Long.bitCount(bits);
    }

    /** Indexes of the products carried, by rank. */
    public IntStream indexes() {
        return IntStream.range(0, MOST).filter(this::has);
    }
}
