package dev.roadbook.prediction.published;

/**
 * One customer in the terms of the published models.
 *
 * @param repeats purchases after the first
 * @param lastRepeat time from the first to the last purchase
 * @param watched time from the first purchase to today
 */
public record RepeatBuying(int repeats, double lastRepeat, double watched) implements Comparable<RepeatBuying> {

    @Override
    public int compareTo(RepeatBuying other) {
        int byRepeats = Integer.compare(repeats, other.repeats);
        int byLast = byRepeats != 0 ? byRepeats : Double.compare(lastRepeat, other.lastRepeat);
        return byLast != 0 ? byLast : Double.compare(watched, other.watched);
    }
}
