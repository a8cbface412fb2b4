package dev.roadbook.prediction.model.value;

import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.outcome.value.Buying;
import dev.roadbook.prediction.outcome.value.ValueModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns what accounts of the same currency have in common when it comes to their worth. */
@Service
public class ValueLearning {

    private static final Logger log = LoggerFactory.getLogger(ValueLearning.class);

    private final Histories histories;
    private final ValueModels models;
    private final ValueProperties properties;

    ValueLearning(Histories histories, ValueModels models, ValueProperties properties) {
        this.histories = histories;
        this.models = models;
        this.properties = properties;
    }

    /** Learns from what is known on a day, unless that was done lately and from not much less. */
    @Transactional
    public void whenDue(LocalDate asOf) {
        histories.lastCompleteDay(asOf).ifPresent(known -> {
            long purchases = histories.purchases(known);
            if (isDue(asOf, purchases)) {
                models.keep(asOf, purchases, learn(known));
            }
        });
    }

    private boolean isDue(LocalDate asOf, long purchases) {
        return models.latest()
                .filter(latest -> latest.asOf().plusDays(properties.everyDays()).isAfter(asOf))
                .filter(latest -> purchases < properties.growth() * latest.purchases())
                .isEmpty();
    }

    /** Days after the last one that is known are no silence: nobody has delivered them. */
    private Map<String, ValueModel> learn(LocalDate known) {
        var accounts = new TreeMap<String, List<Buying>>();
        histories.readAll(
                known,
                properties.mostPurchases(),
                history -> Buying.of(history, known)
                        .ifPresent(buying -> accounts.computeIfAbsent(history.currency(), _ -> new ArrayList<>())
                                .add(buying)));
        var learned = new TreeMap<String, ValueModel>();
        accounts.forEach((currency, each) -> ValueModel.fit(each).ifPresent(model -> learned.put(currency, model)));
        log.info("value learned asOf={} currencies={}", known, learned.keySet());
        return learned;
    }
}
