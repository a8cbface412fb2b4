package dev.roadbook.recommendation.order;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.roadbook.recommendation.basket.Purchases;
import dev.roadbook.recommendation.coverage.Gap;
import dev.roadbook.recommendation.profile.BuyingHistory;
import dev.roadbook.recommendation.profile.Habit;
import dev.roadbook.recommendation.run.LookAlikes;
import dev.roadbook.recommendation.thumb.Declined;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what suggested orders are computed from, of many accounts at once. */
@Repository
class Situations {

    private final JdbcClient jdbc;
    private final Purchases purchases;
    private final LookAlikes lookAlikes;
    private final Declined declined;
    private final Changes changes;
    private final Clock clock;

    Situations(
            JdbcClient jdbc,
            Purchases purchases,
            LookAlikes lookAlikes,
            Declined declined,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.purchases = purchases;
        this.lookAlikes = lookAlikes;
        this.declined = declined;
        this.changes = changes;
        this.clock = clock;
    }

    private record Expectation(
            String accountId,
            @Nullable LocalDate expectedOn,
            @Nullable BigDecimal usualGapDays) {}

    /**
     * As of today, by account; one that does not stand on its own is absent.
     *
     * @param gaps what each of the accounts misses, the best match first
     */
    Map<String, Situation> of(Map<String, List<Gap>> gaps) {
        var today = LocalDate.now(clock);
        var accounts = expectations(gaps.keySet());
        var ids = accounts.stream().map(Expectation::accountId).toList();
        var bought = purchases.until(today, ids.toArray(String[]::new));
        var alike = lookAlikes.of(ids);
        var away = declined.on(today, ids);
        var changed = changes.of(ids);
        var situations = new HashMap<String, Situation>();
        for (var account : accounts) {
            var id = account.accountId();
            var history = BuyingHistory.of(bought.getOrDefault(id, List.of()), today);
            situations.put(
                    id,
                    new Situation(
                            today,
                            history,
                            account.expectedOn(),
                            account.usualGapDays(),
                            gaps.getOrDefault(id, List.of()),
                            alike.getOrDefault(id, List.of()),
                            away.getOrDefault(id, Set.of()),
                            changed.getOrDefault(id, List.of()).stream()
                                    .filter(change -> change.isAfter(history.lastOn()))
                                    .toList(),
                            Map.of()));
        }
        var articles = articles(skus(situations.values()));
        situations.replaceAll((_, situation) -> situation.with(articles));
        return situations;
    }

    private List<Expectation> expectations(Collection<String> accounts) {
        return jdbc.sql("""
                        select account_id, expected_on, usual_gap_days
                        from account
                        where account_id = any (:accounts) and active and name is not null
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query(Expectation.class)
                .list();
    }

    private static Set<String> skus(Collection<Situation> situations) {
        var skus = new HashSet<String>();
        for (var situation : situations) {
            situation.history().habits().stream().map(Habit::sku).forEach(skus::add);
            situation.gaps().stream().map(Gap::sku).forEach(skus::add);
            skus.addAll(situation.lookAlikes());
            situation.changes().stream().map(Change::sku).forEach(skus::add);
        }
        return skus;
    }

    /** What is known of the products, by item code. */
    Map<String, Article> articles(Collection<String> skus) {
        return jdbc
                .sql("select sku, name, discontinued, in_stock from product where sku = any (:skus)")
                .param("skus", skus.toArray(String[]::new))
                .query(Article.class)
                .list()
                .stream()
                .collect(toUnmodifiableMap(Article::sku, identity()));
    }
}
