package dev.roadbook.recommendation.order;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.platform.web.Freshness;
import dev.roadbook.recommendation.basket.Purchases;
import dev.roadbook.recommendation.batch.Batches;
import dev.roadbook.recommendation.coverage.Gap;
import dev.roadbook.recommendation.coverage.Gaps;
import dev.roadbook.recommendation.profile.BuyingHistory;
import dev.roadbook.recommendation.profile.Habit;
import dev.roadbook.recommendation.run.LookAlikes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what an account's suggested order is computed from, as of today. */
@Repository
class SuggestedOrders {

    private static final String MODEL = "suggested-order-1";

    private final JdbcClient jdbc;
    private final Purchases purchases;
    private final Gaps gaps;
    private final LookAlikes lookAlikes;
    private final Batches batches;
    private final Changes changes;
    private final SuggestedOrder suggested;
    private final Clock clock;

    SuggestedOrders(
            JdbcClient jdbc,
            Purchases purchases,
            Gaps gaps,
            LookAlikes lookAlikes,
            Batches batches,
            Changes changes,
            SuggestedOrder suggested,
            Clock clock) {
        this.jdbc = jdbc;
        this.purchases = purchases;
        this.gaps = gaps;
        this.lookAlikes = lookAlikes;
        this.batches = batches;
        this.changes = changes;
        this.suggested = suggested;
        this.clock = clock;
    }

    private record Account(
            String accountId,
            @Nullable String name,
            @Nullable LocalDate expectedOn,
            @Nullable BigDecimal usualGapDays) {}

    /** That of an account in the scope of a representative, or of anybody. */
    Optional<OrderView> find(String accountId, Optional<String> scope) {
        return account(accountId, scope).map(this::order);
    }

    private Optional<Account> account(String accountId, Optional<String> scope) {
        return jdbc.sql("""
                        select account_id, name, expected_on, usual_gap_days
                        from account
                        where account_id = :account and active and name is not null
                          and (:scope::text is null or rep_id = :scope)
                        """)
                .param("account", accountId)
                .param("scope", scope.orElse(null))
                .query(Account.class)
                .optional();
    }

    private OrderView order(Account account) {
        var situation = situation(account);
        var latestOn = situation.history().lastOn();
        var changed = changes.of(account.accountId(), latestOn).stream().collect(toMap(Change::sku, identity()));
        var lines = suggested.of(situation).stream()
                .map(line -> Optional.ofNullable(changed.get(line.sku()))
                        .map(line::with)
                        .orElse(line))
                .toList();
        return new OrderView(
                account.accountId(),
                account.name(),
                situation.asOf(),
                situation.orderOn(),
                account.expectedOn(),
                account.usualGapDays(),
                latestOn,
                lines,
                freshness(situation.asOf()));
    }

    private Situation situation(Account account) {
        var today = LocalDate.now(clock);
        var id = account.accountId();
        var history = BuyingHistory.of(purchases.until(today, id).getOrDefault(id, List.of()), today);
        var missed = gaps.of(id);
        var alike = lookAlikes.of(id);
        var skus = Stream.of(
                        history.habits().stream().map(Habit::sku),
                        missed.stream().map(Gap::sku),
                        alike.stream())
                .flatMap(identity());
        return new Situation(
                today, history, account.expectedOn(), account.usualGapDays(), missed, alike, articles(skus));
    }

    private Map<String, Article> articles(Stream<String> skus) {
        return jdbc
                .sql("select sku, name, discontinued, in_stock from product where sku = any (:skus)")
                .param("skus", skus.distinct().toArray(String[]::new))
                .query(Article.class)
                .list()
                .stream()
                .collect(toMap(Article::sku, identity()));
    }

    private Freshness freshness(LocalDate asOf) {
        var batch = batches.latest();
        return new Freshness(
                batch.map(latest -> latest.salesUntil()).orElse(null),
                batch.map(latest -> latest.batchId().toString()).orElse(null),
                batch.map(latest -> latest.completedAt()).orElse(null),
                MODEL,
                asOf);
    }
}
