package dev.roadbook.recommendation;

import dev.roadbook.events.ChurnCategory;
import dev.roadbook.events.Confidence;
import dev.roadbook.events.HealthCategory;
import dev.roadbook.events.HealthComponents;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.Rfm;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Predictions of which only the segment matters here. */
public final class Predictions {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private Predictions() {}

    public static PredictionsUpdated of(String account, String segment, Instant at) {
        return PredictionsUpdated.newBuilder()
                .setEventId(EventIds.of("prediction", account, at.toString()))
                .setOccurredAt(at)
                .setAccountId(account)
                .setAsOf(LocalDate.parse("2026-11-20"))
                .setModelVersion("naive-1")
                .setConfidence(Confidence.LOW)
                .setDaysOverdue(0)
                .setHealthScore(50)
                .setHealthCategory(HealthCategory.AVERAGE)
                .setHealthComponents(new HealthComponents(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0))
                .setChurnRisk(0.5)
                .setChurnCategory(ChurnCategory.MEDIUM)
                .setRfm(new Rfm(3, 3, 3, segment))
                .setPriorityScore(1)
                .setCurrency("EUR")
                .setLifetimeRevenue(NOTHING)
                .setOrderCount(0)
                .setYtdRevenue(NOTHING)
                .setPreviousYearRevenue(NOTHING)
                .setExplanation(List.of())
                .build();
    }
}
