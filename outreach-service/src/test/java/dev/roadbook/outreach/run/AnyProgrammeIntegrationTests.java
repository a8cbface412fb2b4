package dev.roadbook.outreach.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.NewIntent;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What holds of every programme, seen with one that writes to representatives. */
@OutreachTest
class AnyProgrammeIntegrationTests {

    private static final Instant NOW = Instant.parse(Fixtures.NOW);
    private static final Subject ANNE = Subject.rep("R01");

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Dispatcher dispatcher;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void mailToARepresentativeIsAboutNoAccount() {
        world.hear(Fixtures.rep("R01", "Anne", mailBox.address("anne")));
        var id = plan();

        assertThat(dispatch().count(State.ACCEPTED)).isEqualTo(1);

        assertThat(mailBox.await(1).getFirst().text()).contains("Good morning, Anne");
        assertThat(world.text("select subject_type || ' ' || subject_id from send_intent"))
                .isEqualTo("REP R01");
        var message =
                http.get().uri("/api/messages/" + id).with(Callers.manager()).exchange();
        assertThat(message).bodyJson().extractingPath("$.account_id").isNull();
        assertThat(message).bodyJson().extractingPath("$.programme").isEqualTo(RepDigest.NAME);
        assertThat(http.get()
                        .uri("/api/messages/" + id)
                        .with(Callers.rep("R01"))
                        .exchange())
                .as("to themselves")
                .hasStatusOk();
        assertThat(http.get()
                        .uri("/api/messages/" + id)
                        .with(Callers.rep("R02"))
                        .exchange())
                .as("to somebody else")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesTheCommonRules() {
        world.hear(Fixtures.rep("R01", "Anne", mailBox.address("anne")));
        world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                values (gen_random_uuid(), ?, 'MANUAL', now(), 'marie')
                """, mailBox.address("anne"));
        plan();

        assertThat(dispatch().kept()).containsExactly(new DispatchReport.Kept(ANNE, State.SUPPRESSED, "SUPPRESSED"));
    }

    @Test
    void intentWithoutAnOccasionIsDroppedWithTheProgrammesReason() {
        plan();

        assertThat(dispatch().kept()).containsExactly(new DispatchReport.Kept(ANNE, State.CANCELLED, "REP_GONE"));
    }

    @Test
    void eachProgrammeIsReportedByItself() {
        world.hear(Fixtures.rep("R01", "Anne", mailBox.address("anne")));
        plan();

        assertThat(dispatcher.dispatch().of("REMINDER").total()).isZero();
        assertThat(world.text("select state from send_intent")).isEqualTo("ACCEPTED");
    }

    @Test
    void waitsForTheEndOfQuietHours() {
        world.hear(Fixtures.rep("R01", "Anne", mailBox.address("anne")));
        plan();
        clock.set(Instant.parse("2026-11-20T22:00:00Z"));

        assertThat(dispatch().count(State.PLANNED)).isEqualTo(1);
        clock.set(Instant.parse("2026-11-21T06:00:00Z"));
        assertThat(dispatch().count(State.ACCEPTED)).isEqualTo(1);
    }

    private UUID plan() {
        var intent = new NewIntent(RepDigest.NAME, ANNE, "2026-W47", Fixtures.TODAY, State.PLANNED, null, NOW);
        return Objects.requireNonNull(ledger.plan(List.of(intent)).get(ANNE));
    }

    private DispatchReport.Part dispatch() {
        return dispatcher.dispatch().of(RepDigest.NAME);
    }
}
