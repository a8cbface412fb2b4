package dev.roadbook.prediction.scoring;

import dev.roadbook.prediction.catalogue.Accounts;
import dev.roadbook.prediction.history.Orders;
import dev.roadbook.prediction.model.value.ValueModels;
import dev.roadbook.prediction.outcome.Subject;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what is known of accounts. */
@Component
class Subjects {

    private final Orders orders;
    private final Accounts accounts;
    private final ValueModels values;
    private final ScoringProperties properties;

    Subjects(Orders orders, Accounts accounts, ValueModels values, ScoringProperties properties) {
        this.orders = orders;
        this.accounts = accounts;
        this.values = values;
        this.properties = properties;
    }

    List<Subject> of(Collection<String> accountIds, Portfolio portfolio, LocalDate asOf) {
        var currencies = accounts.currencies(accountIds);
        var appraiser = values.appraiser();
        var carried = orders.carried(accountIds, portfolio.topSkus(), asOf);
        return orders
                .histories(
                        accountIds, asOf, accountId -> currencies.getOrDefault(accountId, properties.defaultCurrency()))
                .values()
                .stream()
                .map(history -> new Subject(history, carried.getOrDefault(history.accountId(), Set.of()), appraiser))
                .toList();
    }
}
