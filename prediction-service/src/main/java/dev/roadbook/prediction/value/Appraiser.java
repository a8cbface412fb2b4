package dev.roadbook.prediction.value;

import dev.roadbook.prediction.history.History;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Says what accounts will probably bring, by what has been learned of those in the same currency. */
public final class Appraiser {

    private final Map<String, ValueModel> models;

    Appraiser(Map<String, ValueModel> models) {
        this.models = Map.copyOf(models);
    }

    /** While nothing has been learned. */
    public static Appraiser ofNothing() {
        return new Appraiser(Map.of());
    }

    /**
     * Nothing without a purchase, or while too few accounts in its currency are known to learn from.
     *
     * @param active chance that the account ever buys again
     */
    public Optional<Worth> worth(History history, double active, LocalDate asOf) {
        return Optional.ofNullable(models.get(history.currency()))
                .flatMap(model -> Buying.of(history, asOf).map(account -> Worth.of(account, model, active)));
    }
}
