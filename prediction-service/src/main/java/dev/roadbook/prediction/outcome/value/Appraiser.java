package dev.roadbook.prediction.outcome.value;

import dev.roadbook.prediction.history.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what accounts will probably bring, by what has been learned of those in the same currency. */
public final class Appraiser {

    private final Map<String, ValueModel> models;

    public Appraiser(Map<String, ValueModel> models) {
        this.models = Map.copyOf(models);
    }

    /** By what these histories have in common as of a day. */
    public static Appraiser of(Collection<History> histories, LocalDate asOf) {
        var accounts = new TreeMap<String, List<Buying>>();
        for (var history : histories) {
            Buying.of(history, asOf)
                    .ifPresent(buying -> accounts.computeIfAbsent(history.currency(), _ -> new ArrayList<>())
                            .add(buying));
        }
        var models = new TreeMap<String, ValueModel>();
        accounts.forEach((currency, each) -> ValueModel.fit(each).ifPresent(model -> models.put(currency, model)));
        return new Appraiser(models);
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
