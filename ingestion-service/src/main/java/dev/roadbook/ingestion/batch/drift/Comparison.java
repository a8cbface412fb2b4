package dev.roadbook.ingestion.batch.drift;

import dev.roadbook.ingestion.dataset.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a file.
 *
 * @param value lines counted; a share between 0 and 1; for prices, how many times what they were
 * @param usualFrom lowest value that is usual for files of its source; null where they are too few to know
 * @param usualTo highest
 * @param unusual whether it is beyond them
 */
public record Comparison(
        Figure figure,
        BigDecimal value,
        @Nullable BigDecimal usualFrom,
        @Nullable BigDecimal usualTo,
        boolean unusual) {}
