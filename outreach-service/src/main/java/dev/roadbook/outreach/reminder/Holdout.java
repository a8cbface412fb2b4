package dev.roadbook.outreach.reminder;

import dev.roadbook.platform.kafka.EventIds;
import java.time.LocalDate;

/**
 * The order cycles that are left unreminded for comparison, chosen by chance but always the same ones.
 *
 * @param percent their share
 */
record Holdout(int percent) {

    private static final int HUNDRED = 100;

    boolean contains(String accountId, LocalDate cycle) {
        var draw = EventIds.of("holdout", accountId, cycle.toString()).getLeastSignificantBits();
        return Math.floorMod(draw, HUNDRED) < percent;
    }
}
