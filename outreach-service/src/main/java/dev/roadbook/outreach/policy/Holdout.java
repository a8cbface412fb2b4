package dev.roadbook.outreach.policy;

import dev.roadbook.platform.kafka.EventIds;
import java.time.LocalDate;

/**
 * The cycles that are left without a mail for comparison, chosen by chance but always the same ones.
 *
 * @param percent their share
 */
public record Holdout(int percent) {

    private static final int HUNDRED = 100;

    boolean contains(String subjectId, LocalDate cycle) {
        var draw = EventIds.of("holdout", subjectId, cycle.toString()).getLeastSignificantBits();
        return Math.floorMod(draw, HUNDRED) < percent;
    }
}
