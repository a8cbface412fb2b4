package dev.roadbook.recommendation.order;

import dev.roadbook.platform.web.Freshness;
import dev.roadbook.recommendation.batch.Batches;
import dev.roadbook.recommendation.coverage.Gaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suggested orders as of today, for people. */
@Repository
class SuggestedOrders {

    private static final String MODEL = "suggested-order-1";

    private final JdbcClient jdbc;
    private final Situations situations;
    private final Gaps gaps;
    private final Batches batches;
    private final SuggestedOrder suggested;

    SuggestedOrders(JdbcClient jdbc, Situations situations, Gaps gaps, Batches batches, SuggestedOrder suggested) {
        this.jdbc = jdbc;
        this.situations = situations;
        this.gaps = gaps;
        this.batches = batches;
        this.suggested = suggested;
    }

    private record Account(String accountId, @Nullable String name) {}

    /** That of an account in the scope of a representative, or of anybody. */
    Optional<OrderView> find(String accountId, Optional<String> scope) {
        return account(accountId, scope).flatMap(this::order);
    }

    private Optional<Account> account(String accountId, Optional<String> scope) {
        return jdbc.sql("""
                        select account_id, name
                        from account
                        where account_id = :account and active and name is not null
                          and (:scope::text is null or rep_id = :scope)
                        """)
                .param("account", accountId)
                .param("scope", scope.orElse(null))
                .query(Account.class)
                .optional();
    }

    private Optional<OrderView> order(Account account) {
        var id = account.accountId();
        return Optional.ofNullable(situations.of(Map.of(id, gaps.of(id))).get(id))
                .map(situation -> new OrderView(
                        id,
                        account.name(),
                        situation.asOf(),
                        situation.orderOn(),
                        situation.expectedOn(),
                        situation.usualGapDays(),
                        situation.history().lastOn(),
                        suggested.of(situation),
                        freshness(situation.asOf())));
    }

    /** What can be added to an order: a product that is sold, with none of it yet. */
    Optional<OrderLine> addable(String sku) {
        return Optional.ofNullable(situations.articles(List.of(sku)).get(sku))
                .filter(article -> !article.discontinued())
                .map(OrderLine::addable);
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
