package dev.roadbook.local.demo;

import java.util.List;

/** Chance that falls the same way for ever: SplitMix64, spelled out so that no JDK can change it. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of one thing among many, independent of the others. */
    static Dice of(long seed, long thing) {
        var dice = new Dice(seed * GOLDEN + thing);
        return new Dice(dice.next());
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Around zero, mostly near it, never beyond the width. */
    int around(int width) {
        return width == 0 ? 0 : (between(-width, width) + between(-width, width)) / 2;
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** An index, as often as its weight says. */
    int weighted(int[] weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int fallen = below(total);
        for (int i = 0; i < weights.length; i++) {
            fallen -= weights[i];
            if (fallen < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private long next() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
