package dev.roadbook.prediction.targets.forest;

import java.time.LocalDate;

/**
 * A month that is over, as it looked at a day in it.
 *
 * @param month its first day
 * @param missed whether the target was missed in the end
 */
public record Example(String repId, LocalDate month, Features features, boolean missed) {}
