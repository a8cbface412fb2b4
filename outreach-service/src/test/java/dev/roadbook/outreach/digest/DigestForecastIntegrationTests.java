package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OutreachTest
class DigestForecastIntegrationTests {

    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T07:00:00Z");

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendDigests sendDigests;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void tuesdaysRunDoesWhatWasForetold() {
        var known = new DigestWorld(world, mailBox);
        known.anne();
        known.account("C1", "R01", "2026-11-26", "120.00", 0);
        world.hear(Fixtures.rep("R02", "Ben Petit", mailBox.address("ben")));

        var foretold = tuesday();

        assertThat(foretold)
                .bodyJson()
                .extractingPath("$.items[*].name")
                .isEqualTo(List.of("Anne Laurent", "Ben Petit"));
        assertThat(foretold).bodyJson().extractingPath("$.items[0].fate").isEqualTo("GOES");
        assertThat(foretold).bodyJson().extractingPath("$.items[0].at").isEqualTo("2026-11-24T07:00:00Z");
        assertThat(foretold).bodyJson().extractingPath("$.items[1].fate").isEqualTo("LEFT_OUT");
        assertThat(foretold).bodyJson().extractingPath("$.items[1].reasons[0]").isEqualTo("NOTHING_TO_SAY");

        clock.set(TUESDAY_MORNING);
        assertThat(sendDigests.runOnSchedule()).get().satisfies(report -> {
            assertThat(report.sent()).isEqualTo(1);
            assertThat(report.skipped()).extracting(RunReport.Skipped::repId).containsExactly("R02");
            assertThat(report.skipped()).extracting(RunReport.Skipped::reason).containsExactly("NOTHING_TO_SAY");
        });
        assertThat(tuesday()).bodyJson().extractingPath("$.items[*].name").isEqualTo(List.of("Ben Petit"));
    }

    private MvcTestResult tuesday() {
        return http.get()
                .uri("/api/outreach/forecast?day=2026-11-24&sort=name")
                .with(Callers.manager())
                .exchange();
    }
}
