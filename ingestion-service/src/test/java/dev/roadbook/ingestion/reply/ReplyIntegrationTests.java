package dev.roadbook.ingestion.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.ingestion.IngestionTest;
import dev.roadbook.ingestion.Sender;
import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IngestionTest
class ReplyIntegrationTests {

    private static final String LINE = "REP,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,%s,1,10.00,EUR,R1,Ann,,,,%s,%d\n";

    @Autowired
    private Sender sender;

    @Autowired
    private ReplyRelay relay;

    @Autowired
    private Replies replies;

    @Autowired
    private BatchDecisions decisions;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsOwed() {
        jdbc.sql("delete from reply").update();
        SenderSide.answers();
    }

    @Test
    void tellsTheSenderSignedWhatBecameOfItsFile() {
        var batch = deliver("ONE", 7, 1);

        relay.tell();

        assertThat(SenderSide.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.genuine()).isTrue();
            assertThat(heard.signatures()).isEqualTo(2);
            assertThat(JsonPath.<String>read(heard.body(), "$.type")).isEqualTo("batch.completed");
            assertThat(JsonPath.<String>read(heard.body(), "$.data.batch_id")).isEqualTo(batch.toString());
            assertThat(JsonPath.<Integer>read(heard.body(), "$.data.accepted_count"))
                    .isEqualTo(7);
            assertThat(JsonPath.<Integer>read(heard.body(), "$.data.rejected_count"))
                    .isEqualTo(1);
            assertThat(JsonPath.<String>read(heard.body(), "$.data.rejects_url"))
                    .isEqualTo("http://localhost:8080/api/batches/" + batch + "/rejects");
        });
        assertThat(replies.of(batch))
                .extracting(ReplyView::type, ReplyView::attempts, ReplyView::lastAnswer)
                .containsExactly(tuple("batch.completed", 1, "204"));
    }

    @Test
    void tellsOfAFileThatWaitsForAPersonAndOfWhatThePersonDecided() {
        var batch = deliver("HELD", 1, 3);
        decisions.release(batch, "ann");
        sender.awaitRest(batch);
        decisions.undo(batch, "sent by mistake", "ann");
        sender.awaitRest(batch);

        relay.tell();

        assertThat(replies.of(batch))
                .extracting(ReplyView::type)
                .containsExactly("batch.quarantined", "batch.completed", "batch.undone");
        assertThat(SenderSide.heard()).hasSize(3);
    }

    @Test
    void tellsAgainUnderTheSameIdUntilTheSenderHeardIt() {
        deliver("AGAIN", 1, 0);
        SenderSide.answers(503, 302);

        relay.tell();
        relay.tell();
        assertThat(SenderSide.heard()).hasSize(1);
        clock.advance(Duration.ofSeconds(21));
        relay.tell();
        clock.advance(Duration.ofMinutes(1));
        relay.tell();
        clock.advance(Duration.ofDays(1));
        relay.tell();

        assertThat(SenderSide.heard()).hasSize(3);
        assertThat(SenderSide.heard().stream().map(SenderSide.Heard::id).distinct())
                .hasSize(1);
    }

    @Test
    void givesUpAfterEightAttemptsOrWhereTheSenderIsGone() {
        var tried = deliver("TRIED", 1, 0);
        SenderSide.answers(500, 500, 500, 500, 500, 500, 500, 500);
        for (int i = 0; i < 10; i++) {
            relay.tell();
            clock.advance(Duration.ofHours(7));
        }
        var gone = deliver("GONE", 1, 0);
        SenderSide.answers(410);
        relay.tell();

        assertThat(replies.of(tried)).singleElement().satisfies(reply -> {
            assertThat(reply.attempts()).isEqualTo(8);
            assertThat(reply.givenUpAt()).isNotNull();
        });
        assertThat(replies.of(gone)).singleElement().satisfies(reply -> {
            assertThat(reply.attempts()).isEqualTo(1);
            assertThat(reply.lastAnswer()).isEqualTo("410");
            assertThat(reply.givenUpAt()).isNotNull();
        });
    }

    @Test
    void tellsOnceHoweverManyInstancesThereAre() {
        for (int i = 0; i < 5; i++) {
            deliver("MANY" + i, 1, 0);
        }

        try (var instances = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                instances.execute(relay::tell);
            }
        }

        assertThat(SenderSide.heard()).hasSize(5);
        assertThat(SenderSide.heard().stream().map(SenderSide.Heard::id).distinct())
                .hasSize(5);
    }

    @Test
    void tellsAllThatIsDueHoweverMuch() {
        var batch = deliver("SOME", 1, 0);
        jdbc.sql("""
                        insert into reply (id, batch_id, source, type, body, created_at, due_at)
                        select gen_random_uuid(), batch_id, source, type, body, created_at, due_at
                        from reply, generate_series(1, 44)
                        where batch_id = ?
                        """).param(batch).update();

        relay.tell();

        assertThat(SenderSide.heard()).hasSize(45);
    }

    @Test
    void aSenderThatNeverStopsAnsweringKeepsNobodyWaiting() {
        var batch = deliver("ENDLESS", 1, 0);
        SenderSide.answers(SenderSide.ENDLESS);

        assertTimeoutPreemptively(Duration.ofSeconds(20), relay::tell);

        assertThat(replies.of(batch)).extracting(ReplyView::lastAnswer).containsExactly("200");
    }

    @Test
    void owesNothingToSourcesThatDoNotAsk() {
        var batch = sender.deliver(LINE.formatted("2026-11-02", "QUIET", 0));

        assertThat(replies.of(batch)).isEmpty();
    }

    @Test
    void forgetsAfterNinetyDays() {
        var batch = deliver("OLD", 1, 0);
        clock.advance(Duration.ofDays(89));
        replies.forgetOld();
        assertThat(replies.of(batch)).hasSize(1);

        clock.advance(Duration.ofDays(2));
        replies.forgetOld();

        assertThat(replies.of(batch)).isEmpty();
    }

    private UUID deliver(String document, int good, int faulty) {
        var lines = new StringBuilder();
        for (int i = 0; i < good + faulty; i++) {
            lines.append(LINE.formatted(i < good ? "2026-11-02" : "never", document, i));
        }
        var batch = sender.leave("replying", lines.toString());
        sender.awaitRest(batch);
        return batch;
    }
}
