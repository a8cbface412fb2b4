package dev.roadbook.dashboard;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static dev.roadbook.dashboard.EventFixtures.money;

import dev.roadbook.events.RepActivityKind;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.platform.kafka.EventIds;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Representatives of the small, known world: who they are, whom they called and how they do. */
public final class RepFixtures {

    private RepFixtures() {}

    public static RepChanged rep(String id) {
        return RepChanged.newBuilder()
                .setEventId(EventIds.of("rep", id))
                .setOccurredAt(THIS_MORNING)
                .setRepId(id)
                .setRevision(1)
                .setName("Rep " + id)
                .setEmail(id.toLowerCase(Locale.ROOT) + "@roadbook.test")
                .setRegion("South")
                .build();
    }

    public static RepPerformanceUpdated performance(String rep) {
        return RepPerformanceUpdated.newBuilder()
                .setEventId(EventIds.of("performance", rep))
                .setOccurredAt(THIS_MORNING)
                .setRepId(rep)
                .setWeek("2026-W47")
                .setAsOf(TODAY)
                .setCurrency("EUR")
                .setAccounts(2)
                .setYtdRevenue(money("12200.00"))
                .setPreviousYearRevenue(money("14000.00"))
                .setPacePct(-1.6)
                .setQuotaAttainmentPct(87.0)
                .setOverdueAccounts(1)
                .setLowHealthAccounts(0)
                .setDueThisWeek(1)
                .setRevenueAtRisk(money("0.00"))
                .build();
    }

    public static RepActivityRecorded call(String rep, @Nullable String account, String note) {
        return RepActivityRecorded.newBuilder()
                .setEventId(EventIds.of("call", rep, note))
                .setOccurredAt(THIS_MORNING)
                .setRepId(rep)
                .setActivityId(EventIds.of("call id", rep, note))
                .setKind(RepActivityKind.CALL)
                .setHappenedOn(TODAY.minusDays(1))
                .setAccountId(account)
                .setNote(note)
                .build();
    }
}
