package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Deliveries that come again, or under an id that did. */
class WebhookReplayIntegrationTests extends WebhookTest {

    @Test
    void recognisesAReplay() {
        var first = sender.send(sender.signed(id, body));

        var second = sender.send(sender.signed(id, body));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.batchId()).isEqualTo(first.batchId());
        assertThat(second.body().path("duplicate").asString()).isEqualTo("delivery");
        assertThat(sender.count("batch")).isEqualTo(batches + 1);
    }

    @Test
    void recognisesAReplayAMonthLater() {
        var first = sender.send(sender.signed(id, body));
        clock.advance(Duration.ofDays(30));

        var second = sender.send(sender.signed(id, body));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.batchId()).isEqualTo(first.batchId());
    }

    @Test
    void refusesAnIdUsedForAnotherFile() {
        sender.send(sender.signed(id, body));
        var refusals = refusals("id_reused");

        var answer = sender.send(sender.signed(id, file()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("id_reused");
        assertThat(sender.count("batch")).isEqualTo(batches + 1);
        assertThat(refusals("id_reused")).isEqualTo(refusals + 1);
        assertThat(files()).hasSize(kept + 1);
    }

    @Test
    void takesIdenticalDeliveriesAtOneInstantOnce() throws Exception {
        var deliveries = new ArrayList<Callable<Sender.Answer>>();
        for (int i = 0; i < 8; i++) {
            deliveries.add(() -> sender.send(sender.signed(id, body)));
        }
        try (var senders = Executors.newFixedThreadPool(8)) {
            var answers = senders.invokeAll(deliveries).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(7);
            assertThat(answers)
                    .extracting(Sender.Answer::batchId)
                    .containsOnly(answers.getFirst().batchId());
        }
        assertThat(sender.count("batch")).isEqualTo(batches + 1);
    }

    @Test
    void linksTheSameFileUnderAnotherIdToTheFirst() {
        var first = sender.send(sender.signed(id, body));

        var second = sender.send(sender.signed(id + "-again", body));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.batchId()).isEqualTo(first.batchId());
        assertThat(second.body().path("duplicate").asString()).isEqualTo("content");
        assertThat(sender.count("batch")).isEqualTo(batches + 1);
    }
}
