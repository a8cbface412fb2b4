package dev.roadbook.recommendation.thumb;

import dev.roadbook.recommendation.ranker.RankedBy;
import dev.roadbook.recommendation.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people said of suggestions lately, added up.
 *
 * @param from first day that counts, a Monday
 * @param groups by what suggested the product
 * @param objections why products did not suit, the most frequent first
 * @param weeks by week, the earliest first; weeks in which nobody said anything are among them
 */
record ThumbCounts(LocalDate from, List<Group> groups, List<Objections> objections, List<Week> weeks) {

    /**
     * Thumbs of one scenario and ranker.
     *
     * @param scenario absent where only the suggested order held the product
     * @param rankedBy absent where it is not known
     * @param upCount thumbs up
     * @param downCount thumbs down
     */
    record Group(@Nullable Scenario scenario, @Nullable RankedBy rankedBy, int upCount, int downCount) {}

    /** How often a product did not suit for a reason. */
    record Objections(Objection reason, int count) {}

    /**
     * Thumbs of a week.
     *
     * @param beginsOn its Monday
     * @param upCount thumbs up
     * @param downCount thumbs down
     */
    record Week(LocalDate beginsOn, int upCount, int downCount) {}
}
