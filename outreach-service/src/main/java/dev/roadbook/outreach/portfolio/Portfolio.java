package dev.roadbook.outreach.portfolio;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.RepChanged;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The newest of what the topics say; older news, and the same news again, change nothing. */
@Repository
class Portfolio {

    /** More than any mail shows. */
    private static final int GAPS_KEPT = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Portfolio(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    public void accounts(List<AccountChanged> events) {
        var rows = Columns.of(
                newest(events, AccountChanged::getAccountId, (a, b) -> a.getRevision() > b.getRevision() ? a : b));
        jdbc.sql("""
                        insert into account (account_id, revision, name, email, rep_id, zone, active)
                        select account_id, cast(revision as bigint), name, email, rep_id, zone,
                               cast(active as boolean)
                        from unnest(cast(:ids as text[]), cast(:revisions as text[]), cast(:names as text[]),
                                    cast(:emails as text[]), cast(:reps as text[]), cast(:zones as text[]),
                                    cast(:active as text[]))
                             as t (account_id, revision, name, email, rep_id, zone, active)
                        on conflict (account_id) do update
                        set revision = excluded.revision, name = excluded.name, email = excluded.email,
                            rep_id = excluded.rep_id, zone = excluded.zone, active = excluded.active
                        where account.revision < excluded.revision
                        """)
                .param("ids", rows.column(AccountChanged::getAccountId))
                .param("revisions", rows.column(AccountChanged::getRevision))
                .param("names", rows.column(AccountChanged::getName))
                .param("emails", rows.column(AccountChanged::getEmail))
                .param("reps", rows.column(AccountChanged::getRepId))
                .param("zones", rows.column(AccountChanged::getZone))
                .param("active", rows.column(event -> event.getStatus() != AccountStatus.MERGED))
                .update();
    }

    @Transactional
    public void reps(List<RepChanged> events) {
        var rows =
                Columns.of(newest(events, RepChanged::getRepId, (a, b) -> a.getRevision() > b.getRevision() ? a : b));
        jdbc.sql("""
                        insert into rep (rep_id, revision, name, email, active)
                        select rep_id, cast(revision as bigint), name, email, cast(active as boolean)
                        from unnest(cast(:ids as text[]), cast(:revisions as text[]), cast(:names as text[]),
                                    cast(:emails as text[]), cast(:active as text[]))
                             as t (rep_id, revision, name, email, active)
                        on conflict (rep_id) do update
                        set revision = excluded.revision, name = excluded.name, email = excluded.email,
                            active = excluded.active
                        where rep.revision < excluded.revision
                        """)
                .param("ids", rows.column(RepChanged::getRepId))
                .param("revisions", rows.column(RepChanged::getRevision))
                .param("names", rows.column(RepChanged::getName))
                .param("emails", rows.column(RepChanged::getEmail))
                .param("active", rows.column(RepChanged::getActive))
                .update();
    }

    @Transactional
    public void products(List<ProductChanged> events) {
        var rows =
                Columns.of(newest(events, ProductChanged::getSku, (a, b) -> a.getRevision() > b.getRevision() ? a : b));
        jdbc.sql("""
                        insert into product (sku, revision, name, available)
                        select sku, cast(revision as bigint), name, cast(available as boolean)
                        from unnest(cast(:skus as text[]), cast(:revisions as text[]), cast(:names as text[]),
                                    cast(:available as text[]))
                             as t (sku, revision, name, available)
                        on conflict (sku) do update
                        set revision = excluded.revision, name = excluded.name, available = excluded.available
                        where product.revision < excluded.revision
                        """)
                .param("skus", rows.column(ProductChanged::getSku))
                .param("revisions", rows.column(ProductChanged::getRevision))
                .param("names", rows.column(ProductChanged::getName))
                .param("available", rows.column(event -> event.getInStock() && !event.getDiscontinued()))
                .update();
    }

    @Transactional
    public void suggestions(List<RecommendationsUpdated> events) {
        var rows = Columns.of(newest(
                events,
                RecommendationsUpdated::getAccountId,
                (a, b) -> a.getOccurredAt().isAfter(b.getOccurredAt()) ? a : b));
        jdbc.sql("""
                        insert into suggestion (account_id, as_of, occurred_at, gaps)
                        select account_id, cast(as_of as date), cast(occurred_at as timestamptz), cast(gaps as jsonb)
                        from unnest(cast(:ids as text[]), cast(:days as text[]), cast(:times as text[]),
                                    cast(:gaps as text[]))
                             as t (account_id, as_of, occurred_at, gaps)
                        on conflict (account_id) do update
                        set as_of = excluded.as_of, occurred_at = excluded.occurred_at, gaps = excluded.gaps
                        where (suggestion.as_of, suggestion.occurred_at) < (excluded.as_of, excluded.occurred_at)
                        """)
                .param("ids", rows.column(RecommendationsUpdated::getAccountId))
                .param("days", rows.column(RecommendationsUpdated::getAsOf))
                .param("times", rows.column(RecommendationsUpdated::getOccurredAt))
                .param("gaps", rows.column(this::gaps))
                .update();
    }

    private String gaps(RecommendationsUpdated event) {
        record Gap(String sku, @Nullable String name, String reason) {}
        return json.writeValueAsString(event.getGaps().stream()
                .limit(GAPS_KEPT)
                .map(gap -> new Gap(gap.getSku(), gap.getName(), gap.getReason()))
                .toList());
    }

    // A statement may touch a row once only, so a batch is reduced to the newest event of each key.
    private static <T> Collection<T> newest(List<T> events, Function<T, String> key, BinaryOperator<T> newer) {
        return events.stream().collect(toMap(key, identity(), newer)).values();
    }
}
