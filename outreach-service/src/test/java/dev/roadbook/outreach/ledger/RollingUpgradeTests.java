package dev.roadbook.outreach.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.testkit.OldDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Intents that an earlier version planned, before the upgrade and beside it, when every subject was an account. */
class RollingUpgradeTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final OldDatabase database = OldDatabase.at("7");
    private final Ledger ledger = new Ledger(database.jdbc(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatWasPlannedBeforeTheUpgradeIsAboutAnAccountAndNotPlannedAgain() {
        planAsBefore("A1");
        planAsBefore("A2");

        database.upgrade();

        assertThat(subjects()).containsExactly("ACCOUNT A1", "ACCOUNT A2");
        assertThat(plan(Subject.account("A1"))).isEmpty();
        assertThat(plan(Subject.account("A3"))).hasSize(1);
    }

    @Test
    void instancesOfBothVersionsPlanACycleOnce() {
        database.upgrade();

        assertThat(plan(Subject.account("A1"))).hasSize(1);
        assertThat(planAsBefore("A1")).isZero();
        assertThat(planAsBefore("A2")).isEqualTo(1);
        assertThat(plan(Subject.account("A2"))).isEmpty();
        assertThat(subjects()).containsExactly("ACCOUNT A1", "ACCOUNT A2");
    }

    @Test
    void bothVersionsNameAnAccountsIntentAlike() {
        database.upgrade();

        assertThat(plan(Subject.account("A1"))).containsExactly(idAsBefore("A1"));
        assertThat(plan(Subject.rep("A1"))).doesNotContain(idAsBefore("A1")).hasSize(1);
    }

    private List<UUID> plan(Subject subject) {
        return List.copyOf(
                ledger.plan(List.of(new NewIntent("REMINDER", subject, "2026-11-13", TODAY, State.PLANNED, null, NOW)))
                        .values());
    }

    /** The statement of the version before. */
    private int planAsBefore(String account) {
        return database.jdbc().sql("""
                        insert into send_intent
                            (intent_id, programme, subject_id, cycle, due_on, state, reason, not_before,
                             created_at, updated_at)
                        values (?, 'REMINDER', ?, '2026-11-13', '2026-11-20', 'PLANNED', null, now(), now(), now())
                        on conflict do nothing
                        """).params(idAsBefore(account), account).update();
    }

    private static UUID idAsBefore(String account) {
        return EventIds.of("intent", "REMINDER", account, "2026-11-13", "0");
    }

    private List<String> subjects() {
        return database.jdbc()
                .sql("select subject_type || ' ' || subject_id from send_intent order by 1")
                .query(String.class)
                .list();
    }
}
