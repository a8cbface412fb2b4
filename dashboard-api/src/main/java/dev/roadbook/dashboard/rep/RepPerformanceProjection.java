package dev.roadbook.dashboard.rep;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How representatives do. */
@Component
class RepPerformanceProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("rep_performance", Row.class, "measured_at", "event_offset");

    private final JdbcClient jdbc;

    RepPerformanceProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(
                RepPerformanceUpdated.class,
                deliveries,
                facts -> UPSERT.apply(
                        jdbc, String.class, facts.stream().map(Row::of).toList()));
    }

    private record Row(
            String repId,
            Instant measuredAt,
            long eventOffset,
            String week,
            LocalDate asOf,
            String currency,
            int accounts,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable Double pacePct,
            @Nullable Double quotaAttainmentPct,
            int overdue,
            int lowHealth,
            int dueThisWeek,
            BigDecimal revenueAtRisk) {

        static Row of(Fact<RepPerformanceUpdated> fact) {
            var event = fact.event();
            return new Row(
                    event.getRepId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    event.getWeek(),
                    event.getAsOf(),
                    event.getCurrency(),
                    event.getAccounts(),
                    event.getYtdRevenue(),
                    event.getPreviousYearRevenue(),
                    event.getPacePct(),
                    event.getQuotaAttainmentPct(),
                    event.getOverdueAccounts(),
                    event.getLowHealthAccounts(),
                    event.getDueThisWeek(),
                    event.getRevenueAtRisk());
        }
    }
}
