package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On a fresh installation nobody is written to by numbers that are about to change. */
@OutreachTest
class FirstRemindersIntegrationTests {

    private static final Instant NOW = Instant.parse(Fixtures.NOW);

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendReminders sendReminders;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void waitUntilPredictionsAndSuggestionsRest() {
        world.due("F1");
        world.hear(prediction("F1", NOW.minusSeconds(600)));
        world.hear(suggestion("F1", NOW.minusSeconds(900), "Sancerre"));

        assertThat(sendReminders.runOnSchedule()).isEmpty();
        world.hear(suggestion("F1", NOW.minusSeconds(300), "Chablis"));
        await().until(() ->
                world.text("select cast(gaps as text) from suggestion").contains("Chablis"));
        clock.advance(Duration.ofMinutes(24));
        assertThat(sendReminders.runOnSchedule()).isEmpty();
        clock.advance(Duration.ofMinutes(1));

        assertThat(sendReminders.runOnSchedule()).get().returns(1, RunReport::sent);
        assertThat(mailBox.await(1).getFirst().text()).contains("Chablis").doesNotContain("Sancerre");
    }

    @Test
    void comeAfterADayWhateverMoves() {
        world.hear(prediction("F2", NOW.minus(Duration.ofDays(1))));
        world.due("F2");
        world.hear(prediction("F2", NOW.minusSeconds(60)));

        assertThat(sendReminders.runOnSchedule()).get().returns(1, RunReport::sent);
    }

    @Test
    void areTheOnlyOnesThatWait() {
        world.due("F3");
        assertThat(sendReminders.runOnSchedule()).get().returns(1, RunReport::sent);
        world.due("F4");
        world.hear(prediction("F4", NOW.minusSeconds(60)));

        assertThat(sendReminders.runOnSchedule()).get().returns(1, RunReport::sent);
    }

    @Test
    void areNobodysBeforeAnythingIsKnown() {
        assertThat(sendReminders.runOnSchedule()).isEmpty();
        assertThat(world.count("select count(*) from reminder_run")).isZero();
    }

    private static PredictionsUpdated prediction(String account, Instant at) {
        return Fixtures.prediction(account, Fixtures.TODAY, Fixtures.LAST_PURCHASE, at);
    }

    private static RecommendationsUpdated suggestion(String account, Instant at, String product) {
        return RecommendationsUpdated.newBuilder(Fixtures.suggestions(account))
                .setOccurredAt(at)
                .setGaps(List.of(new CoverageGap("W1", product, 1, 0.7, "Bought by 72 % of accounts like it")))
                .build();
    }
}
