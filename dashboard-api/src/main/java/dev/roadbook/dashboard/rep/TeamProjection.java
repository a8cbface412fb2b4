package dev.roadbook.dashboard.rep;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.list.SearchText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The representatives, what they did and how they do. */
@Component
class TeamProjection implements Projection {

    private static final Upsert<Rep> REP = Upsert.into("rep", Rep.class, "revision");
    private static final Upsert<Performance> PERFORMANCE =
            Upsert.into("rep_performance", Performance.class, "measured_at", "event_offset");
    private static final Upsert<Activity> ACTIVITY =
            Upsert.into("rep_activity", Activity.class, "recorded_at", "event_offset");

    private final JdbcClient jdbc;

    TeamProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(
                RepChanged.class,
                deliveries,
                facts -> REP.apply(
                        jdbc,
                        String.class,
                        facts.stream().map(fact -> Rep.of(fact.event())).toList()));
        Fact.each(
                RepPerformanceUpdated.class,
                deliveries,
                facts -> PERFORMANCE.apply(
                        jdbc, String.class, facts.stream().map(Performance::of).toList()));
        Fact.each(
                RepActivityRecorded.class,
                deliveries,
                facts -> ACTIVITY.apply(
                        jdbc, UUID.class, facts.stream().map(Activity::of).toList()));
    }

    private record Rep(
            String repId,
            long revision,
            String name,
            @Nullable String email,
            @Nullable String region,
            boolean active,
            String searchText) {

        static Rep of(RepChanged event) {
            return new Rep(
                    event.getRepId(),
                    event.getRevision(),
                    event.getName(),
                    event.getEmail(),
                    event.getRegion(),
                    event.getActive(),
                    SearchText.of(event.getName(), event.getRepId()));
        }
    }

    private record Performance(
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

        static Performance of(Fact<RepPerformanceUpdated> fact) {
            var event = fact.event();
            return new Performance(
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

    private record Activity(
            UUID activityId,
            Instant recordedAt,
            long eventOffset,
            String repId,
            String kind,
            LocalDate happenedOn,
            int count,
            @Nullable String accountId,
            @Nullable String note) {

        static Activity of(Fact<RepActivityRecorded> fact) {
            var event = fact.event();
            return new Activity(
                    event.getActivityId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    event.getRepId(),
                    event.getKind().name(),
                    event.getHappenedOn(),
                    event.getCount(),
                    event.getAccountId(),
                    event.getNote());
        }
    }
}
