package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.roadbook.ingestion.batch.BatchDecisions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody can decide about a file of long ago, and what that would take is forgotten. */
class ExpiryIntegrationTests extends ApiTest {

    private static final String SOURCE = "expiring";
    private static final String FAULTY = "nobody,,,,,,,,,,,,,,,,,,,,,,,,,\n";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BatchDecisions decisions;

    @Autowired
    @Qualifier("expireDecisions") RecurringTask<Void> expiry;

    private String document;

    @BeforeEach
    void ofItsOwn() {
        document = "EX" + UUID.randomUUID();
    }

    @Test
    void forgetsWhoRepeatedWhomAndLetsWhatCameSinceBeUndone() {
        var first = taken(row("1.50", "1"));
        var second = taken(row("1.50", "1") + row("1.50", "2"));
        var third = taken(row("2.50", "1"));
        age(first, second);

        expiry.execute(null, null);

        assertThat(count("select count(*) from repeated_line r join sales_line using (line_key) where document = ?"))
                .isZero();
        assertRefused(undo(first));
        assertThat(http.get().uri("/api/batches/" + second).with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.undoable")
                .isEqualTo(false);
        assertThat(undo(third)).hasStatus(202);
        sender.awaitUndone(third);
        assertThat(amount()).isEqualTo("1.50");
    }

    @Test
    void keepsNoOlderStatementThanCanComeBack() {
        var first = taken(row("1.50", "1"));
        var second = taken(row("2.50", "1"));
        taken(row("3.50", "1"));
        age(first, second);

        expiry.execute(null, null);

        assertThat(count("select count(*) from superseded_line where document = ?"))
                .as("that of the second, which comes back when the third is undone")
                .isEqualTo(1);
    }

    /** The first file's word counted by the file that repeated it, after the one that was held. */
    @Test
    void remembersWhatCountedLastOfAllThatHasExpired() {
        var first = taken(row("1.50", "1"));
        var held = sender.leave(SOURCE, row("2.50", "1") + FAULTY);
        var again = taken(row("1.50", "1") + row("1.50", "2"));
        decisions.release(held, "ann");
        assertThat(sender.awaitRest(held)).isEqualTo("COMPLETED");
        age(first, held, again);
        expiry.execute(null, null);

        var latest = taken(row("3.50", "1"));
        assertThat(undo(latest)).hasStatus(202);
        sender.awaitUndone(latest);

        assertThat(amount()).isEqualTo("1.50");
    }

    @Test
    void letsNothingThroughThatWasHeldForTooLong() {
        var held = sender.leave(SOURCE, row("1.50", "1") + FAULTY);
        assertThat(sender.awaitRest(held)).isEqualTo("QUARANTINED");
        age(held);

        expiry.execute(null, null);

        assertRefused(http.post()
                .uri("/api/batches/{id}/retry", held)
                .with(as("MANAGER"))
                .exchange());
        assertThat(sender.state(held)).isEqualTo("QUARANTINED");
    }

    private UUID taken(String rows) {
        var batch = sender.leave(SOURCE, rows);
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        return batch;
    }

    private String row(String amount, String line) {
        return "EXP,Shop,1 A St,Lyon,,69001,,A,,S1,Item,,,,,2026-11-02,1,%s,EUR,R1,Ann,,,,%s,%s\n"
                .formatted(amount, document, line);
    }

    private void age(UUID... batches) {
        jdbc.sql("update batch set received_at = received_at - interval '31 days' where id = any (:batches)")
                .param("batches", batches)
                .update();
    }

    private String amount() {
        return jdbc.sql("select amount::text from sales_line where document = ? and line_number = '1'")
                .param(document)
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(document).query(Long.class).single();
    }

    private MvcTestResult undo(UUID batch) {
        return http.post()
                .uri("/api/batches/{id}/undo", batch)
                .with(as("MANAGER"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"wrong week\"}")
                .exchange();
    }

    private static void assertRefused(MvcTestResult result) {
        assertThat(result).hasStatus(409);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("too_old");
    }
}
