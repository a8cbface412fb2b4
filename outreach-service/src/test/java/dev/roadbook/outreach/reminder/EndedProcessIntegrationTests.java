package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.outreach.SeparateProcess;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Stage;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Taken;
import dev.roadbook.outreach.run.Dispatcher;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A process is killed, frozen or told to end while it sends; another instance goes on. */
class EndedProcessIntegrationTests extends SmtpScript {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String[] ACCOUNTS = {"K1", "K2", "K3"};

    @Autowired
    private World world;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Dispatcher survivor;

    @BeforeEach
    void reset() {
        world.reset();
        SMTP.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"SENDER", "RECIPIENT"})
    void whatAKilledProcessHadNotHandedOverIsSentByAnother(Stage stage) {
        world.due(ACCOUNTS);
        killAtTheSecondMail(stage);
        assertThat(states("CLAIMED")).isEqualTo(2);

        goOnOnceLeasesExpire();

        assertThat(states("ACCEPTED")).isEqualTo(3);
        assertThat(recipients()).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DATA", "DOT"})
    void whatAKilledProcessHadHandedOverIsOfUnknownFateAndTheRestIsSent(Stage stage) {
        world.due(ACCOUNTS);
        killAtTheSecondMail(stage);
        assertThat(states("HANDED_OVER")).isEqualTo(1);

        goOnOnceLeasesExpire();

        assertThat(states("ACCEPTED")).isEqualTo(2);
        assertThat(states("UNKNOWN")).isEqualTo(1);
        assertThat(recipients()).doesNotHaveDuplicates();
    }

    @Test
    void processThatWakesUpAfterItsLeaseSendsNothing() {
        world.due(ACCOUNTS);
        try (var frozen = run()) {
            SMTP.first(Stage.RECIPIENT, () -> {
                frozen.freeze();
                goOnOnceLeasesExpire();
                frozen.thaw();
            });
            frozen.awaitEnd(PATIENCE);
        }

        assertThat(states("ACCEPTED")).isEqualTo(3);
        assertThat(recipients()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void processThatWakesUpWithTheDotOnItsWayChangesNothing() {
        world.due("K4");
        try (var frozen = run()) {
            SMTP.first(Stage.DOT, () -> {
                frozen.freeze();
                goOnOnceLeasesExpire();
                frozen.thaw();
            });
            frozen.awaitEnd(PATIENCE);
        }

        assertThat(world.states("K4")).containsExactly("UNKNOWN");
        assertThat(world.text("select string_agg(outcome, ',' order by attempt_id) from send_attempt"))
                .isEqualTo("UNKNOWN,LATE_ACCEPTED");
        assertThat(SMTP.taken()).hasSize(1);
    }

    @Test
    void processThatIsToldToEndFinishesItsMailAndHandsTheRestBack() {
        var many = IntStream.range(0, 30).mapToObj(i -> "T" + i).toArray(String[]::new);
        world.due(many);
        try (var ending = run(Map.of("roadbook.mail.per-second", 5))) {
            var told = new CompletableFuture<Void>();
            SMTP.first(Stage.DOT, () -> {
                ending.terminate();
                told.complete(null);
            });
            await().atMost(PATIENCE).until(told::isDone);
            ending.awaitEnd(GRACE);
        }

        assertThat(states("ACCEPTED")).isEqualTo(SMTP.taken().size()).isBetween(1L, 29L);
        assertThat(states("PLANNED")).isEqualTo(30 - SMTP.taken().size());
    }

    private void killAtTheSecondMail(Stage stage) {
        try (var victim = run()) {
            SMTP.first(stage, () -> {});
            SMTP.first(stage, victim::kill);
            victim.awaitEnd(PATIENCE);
        }
    }

    private SeparateProcess run() {
        return run(Map.of());
    }

    private SeparateProcess run(Map<String, Object> properties) {
        return SeparateProcess.of("send-reminders", context, properties);
    }

    private void goOnOnceLeasesExpire() {
        world.expireLeases();
        // the process planned by a clock that runs; the one of this instance stands
        clock.advance(Duration.ofMinutes(2));
        var _ = survivor.dispatch();
    }

    private long states(String state) {
        return world.count("select count(*) from send_intent where state = ?", state);
    }

    private static List<String> recipients() {
        return SMTP.taken().stream().map(Taken::recipients).map(List::getFirst).toList();
    }
}
