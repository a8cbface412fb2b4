package dev.roadbook.prediction.outcome.presence;

import org.jspecify.annotations.Nullable;

/**
 * Whether an account still buys.
 *
 * @param standing what it is taken for
 * @param silentDays days since its last purchase; absent while it is active
 * @param alive chance that it ever buys again
 */
public record Presence(Standing standing, @Nullable Integer silentDays, double alive) {

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    public boolean isLost() {
        return standing == Standing.LOST;
    }
}
