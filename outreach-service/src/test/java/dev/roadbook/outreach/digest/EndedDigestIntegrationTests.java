package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.SeparateProcess;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Stage;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Taken;
import dev.roadbook.outreach.reminder.SmtpScript;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A process is killed between the intent of a digest and its acceptance; the next run goes on. */
class EndedDigestIntegrationTests extends SmtpScript {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private World world;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendDigests sendDigests;

    @BeforeEach
    void threeRepresentatives() {
        world.reset();
        SMTP.reset();
        for (var rep : List.of("R1", "R2", "R3")) {
            world.hear(Fixtures.rep(rep, rep, World.local(rep) + "@roadbook.example"));
            world.update(
                    "insert into account (account_id, revision, name, rep_id, active) values (?, 1, ?, ?, true)",
                    "A" + rep,
                    "A" + rep,
                    rep);
            world.hear(Fixtures.prediction("A" + rep));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"SENDER", "RECIPIENT"})
    void whatWasNotHandedOverIsSentByTheNextRun(Stage stage) {
        killAtTheSecondMail(stage);
        assertThat(states("CLAIMED")).isEqualTo(2);

        goOnOnceLeasesExpire();

        assertThat(states("ACCEPTED")).isEqualTo(3);
        assertThat(recipients()).hasSize(3).doesNotHaveDuplicates();
        assertThat(world.count("select count(*) from rep_week")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DATA", "DOT"})
    void whatWasHandedOverIsOfUnknownFateAndNotSentAgain(Stage stage) {
        killAtTheSecondMail(stage);
        assertThat(states("HANDED_OVER")).isEqualTo(1);

        goOnOnceLeasesExpire();
        goOnOnceLeasesExpire();

        assertThat(states("ACCEPTED")).isEqualTo(2);
        assertThat(states("UNKNOWN")).isEqualTo(1);
        assertThat(recipients()).doesNotHaveDuplicates();
        assertThat(world.count("select count(*) from send_intent")).isEqualTo(3);
    }

    @Test
    void commandSendsAndEnds() {
        try (var command = run()) {
            command.awaitEnd(PATIENCE);
        }

        assertThat(states("ACCEPTED")).isEqualTo(3);
    }

    private void killAtTheSecondMail(Stage stage) {
        try (var victim = run()) {
            SMTP.first(stage, () -> {});
            SMTP.first(stage, victim::kill);
            victim.awaitEnd(PATIENCE);
        }
    }

    private SeparateProcess run() {
        return SeparateProcess.of("send-digests", context, Map.of());
    }

    private void goOnOnceLeasesExpire() {
        world.expireLeases();
        // the process planned by a clock that runs; the one of this instance stands
        clock.advance(Duration.ofMinutes(2));
        var _ = sendDigests.run("survivor");
    }

    private long states(String state) {
        return world.count("select count(*) from send_intent where programme = 'DIGEST' and state = ?", state);
    }

    private static List<String> recipients() {
        return SMTP.taken().stream().map(Taken::recipients).map(List::getFirst).toList();
    }
}
