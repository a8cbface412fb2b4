package dev.roadbook.outreach.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.testkit.MailBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OutreachTest
class AccountsIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void nobodyOfARunIsLeftOutOfAccount() {
        world.due("K1", "K2", "K3");
        world.hear(Fixtures.account("K4", null));
        world.hear(Fixtures.prediction("K4"));
        world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                values (gen_random_uuid(), ?, 'MANUAL', now(), 'test')
                """, mailBox.address("k3"));

        var report =
                http.post().uri("/api/reminders/run").with(Callers.manager()).exchange();

        assertThat(report)
                .bodyJson()
                .extractingPath("$.accounted")
                .asMap()
                .containsEntry("planned", 4)
                .containsEntry("accepted", 2)
                .containsEntry("refused", 0)
                .containsEntry("excluded", 2)
                .containsEntry("unknown", 0);
        assertThat(world.text("select concat_ws(' ', planned, accepted, refused, excluded, unknown) from reminder_run"))
                .isEqualTo("4 2 0 2 0");
    }

    @Test
    void theDatabaseTakesNoRunThatDoesNotAddUp() {
        http.post().uri("/api/reminders/run").with(Callers.manager()).exchange();

        for (var change : new String[] {"accepted = 1", "planned = null", "unknown = -1, excluded = 1"}) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(change)
                    .isThrownBy(() -> world.update("update reminder_run set " + change));
        }
    }
}
