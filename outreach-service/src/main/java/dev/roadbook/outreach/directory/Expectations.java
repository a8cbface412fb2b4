package dev.roadbook.outreach.directory;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.jdbc.Upsert;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When each account is expected to buy next, and how it stands. */
@Repository
class Expectations {

    private static final Upsert<Row> EXPECTATIONS = Upsert.into("expectation", Row.class, "as_of", "occurred_at")
            .keeping("known_since")
            .returning("expectation.account_id, expectation.last_purchase_on, expectation.expected_on");

    private final JdbcClient jdbc;
    private final List<CycleWatcher> watchers;

    Expectations(JdbcClient jdbc, List<CycleWatcher> watchers) {
        this.jdbc = jdbc;
        this.watchers = List.copyOf(watchers);
    }

    /** Takes over newer predictions. */
    @Transactional
    public void update(List<PredictionsUpdated> events) {
        var changed = EXPECTATIONS
                .statement(jdbc, events.stream().map(Row::of).toList())
                .query(CycleWatcher.Expected.class)
                .list();
        if (!changed.isEmpty()) {
            watchers.forEach(watcher -> watcher.expected(changed));
        }
    }

    private record Row(
            String accountId,
            LocalDate asOf,
            Instant occurredAt,
            Instant knownSince,
            @Nullable String modelVersion,
            @Nullable LocalDate expectedOn,
            @Nullable LocalDate windowEnd,
            @Nullable String confidence,
            @Nullable LocalDate lastPurchaseOn,
            @Nullable String currency,
            @Nullable BigDecimal callValue,
            int daysOverdue,
            @Nullable Integer silentDays,
            @Nullable String healthCategory,
            @Nullable Double pacePct,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable BigDecimal yearEndProjection,
            @Nullable Double chanceOfWeek,
            @Nullable Double chanceOfMonth,
            @Nullable String segment) {

        static Row of(PredictionsUpdated event) {
            return new Row(
                    event.getAccountId(),
                    event.getAsOf(),
                    event.getOccurredAt(),
                    event.getOccurredAt(),
                    event.getModelVersion(),
                    event.getNextExpectedPurchaseDate(),
                    event.getWindowEnd(),
                    name(event.getConfidence()),
                    event.getLastPurchaseDate(),
                    event.getCurrency(),
                    event.getCallValue(),
                    event.getDaysOverdue(),
                    event.getSilentDays(),
                    name(event.getHealthCategory()),
                    event.getPacePct(),
                    event.getYtdRevenue(),
                    event.getPreviousYearRevenue(),
                    event.getYearEndProjection(),
                    event.getPurchaseProbability7d(),
                    event.getPurchaseProbability30d(),
                    event.getRfm() == null ? null : event.getRfm().getSegment());
        }

        private static @Nullable String name(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name();
        }
    }
}
