package dev.roadbook.prediction.lookback;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.ProductDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what many accounts stopped buying; only products that could count are read. */
@Repository
public class StoppedByAccount {

    private final JdbcClient jdbc;
    private final StoppedProducts stopped;
    private final StoppedProperties properties;

    StoppedByAccount(JdbcClient jdbc, StoppedProducts stopped, StoppedProperties properties) {
        this.jdbc = jdbc;
        this.stopped = stopped;
        this.properties = properties;
    }

    /**
     * What an account stopped buying.
     *
     * @param products the most at stake first
     * @param amongRegular how many products it has bought on enough days to have a rhythm
     */
    public record Stopped(List<StoppedProduct> products, int amongRegular) {}

    /** Of each account that stopped something, as of the day its history ends. */
    public Map<String, Stopped> of(Collection<History> histories, LocalDate asOf) {
        var buying =
                histories.stream().filter(history -> isBuying(history, asOf)).toList();
        var candidates = candidates(buying, asOf);
        var found = new HashMap<String, Stopped>();
        for (var history : buying) {
            var candidate = candidates.get(history.accountId());
            if (candidate != null) {
                var products = stopped.of(history.rhythm(), candidate.days, asOf);
                if (!products.isEmpty()) {
                    found.put(history.accountId(), new Stopped(products, candidate.amongRegular));
                }
            }
        }
        return found;
    }

    private boolean isBuying(History history, LocalDate asOf) {
        var days = history.rhythm().purchaseDays();
        return days.size() >= properties.leastPurchaseDays() + properties.leastVisits()
                && !days.getLast().isBefore(asOf.minusDays(properties.lookBackDays()));
    }

    private record Candidate(int amongRegular, List<ProductDay> days) {}

    /** Regular products that the account has gone without on enough of its latest purchase days. */
    private Map<String, Candidate> candidates(List<History> histories, LocalDate asOf) {
        var candidates = new HashMap<String, Candidate>();
        if (histories.isEmpty()) {
            return candidates;
        }
        jdbc.sql("""
                        with wanted as (
                            select account_id, currency, cast(quiet_since as date) as quiet_since
                            from unnest(:accounts, :currencies, :quietSince) as wanted (account_id, currency, quiet_since)
                        ), product_day as (
                            select account_id, sku, ordered_on, sum(revenue) as revenue
                            from sales_order
                                join wanted using (account_id, currency)
                                cross join lateral unnest(skus, revenues) as line (sku, revenue)
                            where not retracted and ordered_on <= :asOf
                            group by account_id, sku, ordered_on
                            having sum(revenue) > 0
                        ), regular as (
                            select account_id, sku, max(ordered_on) as last_on,
                                   count(*) over (partition by account_id) as among_regular
                            from product_day
                            group by account_id, sku
                            having count(*) >= :leastDays and max(ordered_on) >= :since
                        )
                        select account_id, sku, ordered_on, revenue, among_regular
                        from regular
                            join wanted using (account_id)
                            join product_day using (account_id, sku)
                        where last_on < quiet_since
                        order by account_id, ordered_on, sku
                        """)
                .param("accounts", histories.stream().map(History::accountId).toArray(String[]::new))
                .param("currencies", histories.stream().map(History::currency).toArray(String[]::new))
                .param("quietSince", histories.stream().map(this::quietSince).toArray(String[]::new))
                .param("asOf", asOf)
                .param("leastDays", properties.leastPurchaseDays())
                .param("since", asOf.minusDays(properties.lookBackDays()))
                .query(row -> {
                    var amongRegular = row.getInt("among_regular");
                    candidates
                            .computeIfAbsent(
                                    row.getString("account_id"), _ -> new Candidate(amongRegular, new ArrayList<>()))
                            .days
                            .add(new ProductDay(
                                    row.getObject("ordered_on", LocalDate.class),
                                    row.getString("sku"),
                                    row.getBigDecimal("revenue"),
                                    null));
                });
        return candidates;
    }

    /** The day from which on the account has bought as often as a product must have been gone without. */
    private String quietSince(History history) {
        var days = history.rhythm().purchaseDays();
        return days.get(days.size() - properties.leastVisits()).toString();
    }
}
