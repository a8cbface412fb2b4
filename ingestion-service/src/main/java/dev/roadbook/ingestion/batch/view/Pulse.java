package dev.roadbook.ingestion.batch.view;

import org.jspecify.annotations.Nullable;

/**
 * How far the work on a batch has come, as its lane shows it.
 *
 * @param stage what is being done; null while nothing is
 * @param done units of the stage, of so many in total
 * @param rows rows or orders handled in the stage
 * @param seconds how long the stage has been going on
 */
record Pulse(@Nullable String stage, long done, long total, long rows, double seconds) {

    private static final int READ = 65;
    private static final int MERGED = 80;
    private static final int UNDONE = 50;
    private static final int PUBLISHED = 99;
    private static final double TOO_SHORT = 0.2;

    int percent(String state) {
        return switch (state) {
            case "COMPLETED", "QUARANTINED", "UNDONE" -> 100;
            case "PARSING" -> "MERGING".equals(stage) ? READ + 5 : (int) (fraction() * READ);
            case "UNDOING" -> "PUBLISHING".equals(stage) ? UNDONE + (int) (fraction() * (PUBLISHED - UNDONE)) : 0;
            case "PUBLISHING" -> MERGED + (int) (fraction() * (PUBLISHED - MERGED));
            default -> 0;
        };
    }

    @Nullable Long rowsPerSecond() {
        return rows == 0 || seconds < TOO_SHORT ? null : Math.round(rows / seconds);
    }

    @Nullable Long etaSeconds() {
        double fraction = fraction();
        return fraction <= 0 || seconds < TOO_SHORT ? null : Math.round(seconds * (1 - fraction) / fraction);
    }

    private double fraction() {
        return stage == null || total == 0 ? 0 : Math.min(1, done / (double) total);
    }
}
