package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.ReceivedMail;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OutreachTest
class ConcurrentRunsIntegrationTests {

    private static final int ACCOUNTS = 60;

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private SendReminders sendReminders;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void twoInstancesAndImpatientPeopleRemindEachBuyerOnce() throws Exception {
        world.due(IntStream.range(0, ACCOUNTS).mapToObj(i -> "C" + i).toArray(String[]::new));

        int sent = 0;
        try (var second = SecondInstance.beside(context, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<RunReport> here = () -> sendReminders.run(Opening.NOW, "here");
            Callable<RunReport> there = () -> second.bean(SendReminders.class).run(Opening.ON_SCHEDULE, "there");
            for (var run : threads.invokeAll(Stream.of(here, there, here, there).toList())) {
                sent += run.get().sent();
            }
        }

        assertThat(sent).isEqualTo(ACCOUNTS);
        assertThat(mailBox.await(ACCOUNTS).stream().map(ReceivedMail::to).collect(toSet()))
                .hasSize(ACCOUNTS);
        assertThat(world.count("select count(*) from send_intent")).isEqualTo(ACCOUNTS);
        assertThat(world.count("select count(*) from send_intent where state = 'ACCEPTED'"))
                .isEqualTo(ACCOUNTS);
    }

    @Test
    void instancesThatSendAtOnceKeepOnePersonsCapTogether() throws Exception {
        var ids = IntStream.range(0, 8).mapToObj(i -> "O" + i).toList();
        for (var id : ids) {
            world.hear(Fixtures.account(id, mailBox.address("owner")));
            world.hear(Fixtures.prediction(id));
        }

        try (var second = SecondInstance.beside(context, Map.of("roadbook.ledger.claim-size", 1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<RunReport> here = () -> sendReminders.run(Opening.NOW, "here");
            Callable<RunReport> there = () -> second.bean(SendReminders.class).run(Opening.NOW, "there");
            for (var run : threads.invokeAll(List.of(here, there, here, there))) {
                var _ = run.get();
            }
        }

        assertThat(mailBox.await(2)).hasSize(2);
        assertThat(world.count("select count(*) from send_intent where state = 'PLANNED'"))
                .isEqualTo(ids.size() - 2);
    }

    @Test
    void commandRemindsAndSaysSo() {
        world.due("D1");
        try (var command = SecondInstance.beside(context, Map.of("roadbook.mail.test-mode", false))) {
            assertThat(command.bean(SendRemindersCommand.class).run(List.of())).isZero();
        }

        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void testModePrintsInsteadOfSendingAndLeavesTheCycleOpen() {
        world.due("E1");
        try (var rehearsal = SecondInstance.beside(context, Map.of("roadbook.mail.test-mode", true))) {
            var run = rehearsal.bean(SendReminders.class).run(Opening.NOW, "test");
            var again = rehearsal.bean(SendReminders.class).run(Opening.NOW, "test");

            assertThat(run.rehearsed()).isEqualTo(1);
            assertThat(run.sent()).isZero();
            assertThat(again.rehearsed()).isZero();
        }
        assertThat(world.states("E1")).containsExactly("TEST");
        assertThat(world.reminder("E1")).isEmpty();
        assertThat(mailBox.received()).isEmpty();

        assertThat(sendReminders.run(Opening.NOW, "test").sent()).isEqualTo(1);
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void redirectedMailReachesTheTestAddressAndLeavesTheCycleOpen() {
        world.due("F1");
        var settings = Map.<String, Object>of("roadbook.mail.redirect-to", mailBox.address("tester"));
        try (var rehearsal = SecondInstance.beside(context, settings)) {
            var run = rehearsal.bean(SendReminders.class).run(Opening.NOW, "test");
            var again = rehearsal.bean(SendReminders.class).run(Opening.NOW, "test");

            assertThat(run.rehearsed()).isEqualTo(1);
            assertThat(again.due()).isZero();
        }
        var mail = mailBox.await(1).getFirst();
        assertThat(mail.to()).isEqualTo(mailBox.address("tester"));
        assertThat(mail.subject()).startsWith("[Test: to " + mailBox.address("f1") + "] ");
        assertThat(world.states("F1")).containsExactly("TEST");
        assertThat(world.reminder("F1")).isEmpty();
        assertThat(world.text("select recipient from message")).isEqualTo(mailBox.address("f1"));

        assertThat(sendReminders.run(Opening.NOW, "test").sent()).isEqualTo(1);
    }
}
