package dev.roadbook.prediction.yardstick;

import dev.roadbook.platform.jdbc.Locks;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The yardsticks in their versions, made from the outcomes and orders there are. */
@Repository
public class Portfolios {

    private static final int VERSIONS_KEPT = 100;

    private final JdbcClient jdbc;
    private final Locks locks;
    private final PortfolioProperties properties;
    private final Clock clock;

    Portfolios(JdbcClient jdbc, Locks locks, PortfolioProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.properties = properties;
        this.clock = clock;
    }

    public Portfolio current() {
        return latest().orElseGet(Portfolio::unknown);
    }

    /** When the yardsticks were made last. */
    public Optional<Instant> computedAt() {
        return jdbc.sql("select max(computed_at) from portfolio")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /**
     * Makes the yardsticks of a day; a new version only if they differ from the current one.
     *
     * @param model version of the model that gives the dates; without one the simple rule does
     */
    @Transactional
    public Portfolio compute(LocalDate asOf, OptionalLong model) {
        locks.hold("prediction.yardsticks");
        var current = current();
        var cuts = cuts();
        var next = new Portfolio(
                current.version() + 1,
                asOf,
                medianGap(),
                gapRatios(asOf),
                cuts.orElse(null),
                topSkus(asOf),
                model.isPresent() ? model.getAsLong() : null);
        if (next.measuresLike(current)) {
            return current;
        }
        insert(next);
        return next;
    }

    private Optional<Portfolio> latest() {
        return jdbc.sql("""
                        select version, as_of, median_gap, gap_ratios,
                               last_purchase_cuts, purchase_cuts, revenue_cuts, top_skus,
                               model_version
                        from portfolio
                        order by version desc
                        limit 1
                        """)
                .query((row, _) -> new Portfolio(
                        row.getLong("version"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("median_gap", Double.class),
                        list(row, "gap_ratios", Double[].class),
                        cuts(row).orElse(null),
                        list(row, "top_skus", String[].class),
                        row.getObject("model_version", Long.class)))
                .optional();
    }

    private Optional<RfmCuts> cuts() {
        return jdbc.sql("""
                        select percentile_disc(array[0.2, 0.4, 0.6, 0.8])
                                   within group (order by last_purchase_on) as last_purchase_cuts,
                               percentile_disc(array[0.2, 0.4, 0.6, 0.8])
                                   within group (order by purchases) as purchase_cuts,
                               percentile_disc(array[0.2, 0.4, 0.6, 0.8])
                                   within group (order by lifetime_revenue) as revenue_cuts
                        from prediction
                        where last_purchase_on is not null
                        """).query((row, _) -> cuts(row)).single();
    }

    private static Optional<RfmCuts> cuts(ResultSet row) throws SQLException {
        var days = row.getArray("last_purchase_cuts") == null
                ? List.<Date>of()
                : list(row, "last_purchase_cuts", Date[].class);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new RfmCuts(
                        days.stream().map(Date::toLocalDate).toList(),
                        list(row, "purchase_cuts", Integer[].class),
                        list(row, "revenue_cuts", BigDecimal[].class)));
    }

    private @Nullable Double medianGap() {
        return jdbc.sql("select percentile_cont(0.5) within group (order by median_gap) from prediction")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Double.class)))
                .single()
                .orElse(null);
    }

    private List<Double> gapRatios(LocalDate asOf) {
        return jdbc
                .sql("""
                        with sample as (
                            select account_id, median_gap
                            from prediction
                            where median_gap > 0 and purchases > :leastGaps
                            order by md5(account_id), account_id
                            limit :accounts
                        ), day as (
                            select distinct account_id, ordered_on, median_gap
                            from sales_order join sample using (account_id)
                            where not retracted and net_revenue > 0 and ordered_on <= :asOf
                        ), gap as (
                            select (ordered_on - lag(ordered_on) over (partition by account_id order by ordered_on))
                                       / median_gap as ratio
                            from day
                        )
                        select quantile
                        from (
                            select percentile_disc(
                                       array(select (step - 0.5) / :quantiles from generate_series(1, :quantiles) as step)
                                   ) within group (order by ratio) as quantiles
                            from gap
                            where ratio is not null
                        ) as summary cross join lateral unnest(quantiles) as quantile
                        """)
                .param("leastGaps", properties.leastGaps())
                .param("accounts", properties.sampledAccounts())
                .param("asOf", asOf)
                .param("quantiles", properties.gapQuantiles())
                .query(Double.class)
                .list()
                .stream()
                .map(ratio -> Math.round(ratio * 1000) / 1000.0)
                .toList();
    }

    private List<String> topSkus(LocalDate asOf) {
        if (!properties.topSkus().isEmpty()) {
            return properties.topSkus();
        }
        return jdbc.sql("""
                        select sku
                        from sales_order cross join lateral unnest(skus, revenues) as line (sku, revenue)
                        where not retracted and ordered_on > :since and ordered_on <= :asOf
                        group by sku
                        having sum(revenue) > 0
                        order by sum(revenue) desc, sku
                        limit :count
                        """)
                .param("since", asOf.minusYears(1))
                .param("asOf", asOf)
                .param("count", properties.topSkuCount())
                .query(String.class)
                .list();
    }

    private void insert(Portfolio portfolio) {
        var cuts = Optional.ofNullable(portfolio.cuts());
        jdbc.sql("""
                        insert into portfolio (
                            version, as_of, computed_at, median_gap, gap_ratios,
                            last_purchase_cuts, purchase_cuts, revenue_cuts, top_skus,
                            model_version
                        ) values (
                            :version, :asOf, :computedAt, :medianGap, :gapRatios,
                            cast(:days as date[]), :purchases, cast(:revenues as numeric[]), :topSkus,
                            cast(:model as bigint)
                        )
                        """)
                .param("version", portfolio.version())
                .param("asOf", portfolio.asOf())
                .param("computedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("medianGap", portfolio.medianGap())
                .param("gapRatios", portfolio.gapRatios().toArray(Double[]::new))
                .param("days", strings(cuts.map(RfmCuts::lastPurchases).orElse(List.of())))
                .param(
                        "purchases",
                        cuts.map(RfmCuts::purchases).orElse(List.of()).toArray(Integer[]::new))
                .param("revenues", strings(cuts.map(RfmCuts::revenues).orElse(List.of())))
                .param("topSkus", portfolio.topSkus().toArray(String[]::new))
                .param("model", portfolio.model())
                .update();
        jdbc.sql("delete from portfolio where version <= :version")
                .param("version", portfolio.version() - VERSIONS_KEPT)
                .update();
    }

    private static String[] strings(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        return List.of(type.cast(row.getArray(column).getArray()));
    }
}
