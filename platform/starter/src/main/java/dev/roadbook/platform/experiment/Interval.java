package dev.roadbook.platform.experiment;

/**
 * Where a value lies.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

    public boolean isAboveZero() {
        return low > 0;
    }

    public boolean isBelowZero() {
        return high < 0;
    }
}
