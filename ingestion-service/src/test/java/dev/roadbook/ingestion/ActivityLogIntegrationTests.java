package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Whoever changes something is named. */
class ActivityLogIntegrationTests extends ApiTest {

    private static final String PERSON = "user";

    @Autowired
    Published published;

    @Test
    void namesTheSourceOfAFileThatWasTaken() {
        var batch = sender.deliver(LINE.formatted("AL1", "Log", "AR1", "AL1"));

        assertThat(told(about(batch), 1))
                .extracting(ActivityRecorded::getActor, ActivityRecorded::getKind)
                .containsExactly(Tuple.tuple("sap", "FILE_TAKEN"));
    }

    @Test
    void namesWhoLetsAFileThroughAndWhoTriesOneAgain() {
        var held = sender.deliver(LINE.formatted("AL2", "Log", "AR1", "AL2").replace("2026-11-02", ""));
        decide(held, "{\"release\":true}");
        sender.awaitRest(held);
        var failed = sender.leave("sap", "name,amount\nAL3,1\n".getBytes(UTF_8));
        sender.awaitRest(failed);
        decide(failed, "{}");
        sender.awaitRest(failed);

        assertThat(told(about(held), 2))
                .extracting(ActivityRecorded::getActor, ActivityRecorded::getKind)
                .containsExactlyInAnyOrder(Tuple.tuple(PERSON, "FILE_RELEASED"), Tuple.tuple("sap", "FILE_TAKEN"));
        assertThat(told(about(failed), 1))
                .extracting(ActivityRecorded::getActor, ActivityRecorded::getKind)
                .containsExactly(Tuple.tuple(PERSON, "FILE_RETRIED"));
    }

    @Test
    void tellsWhatWasChangedOnAnAccountButNoAddress() {
        sender.deliver(LINE.formatted("AL4", "Log", "AR1", "AL4"));
        sender.deliver(LINE.formatted("AL5", "Log", "AR2", "AL5"));

        edit("\"1\"", "{\"email\":\"new@shop.example\",\"rep_id\":\"AR1\"}");
        edit("\"2\"", "{\"email\":\"new@shop.example\",\"rep_id\":\"AR2\"}");
        edit("\"3\"", "{\"email\":\"new@shop.example\",\"rep_id\":\"AR2\"}");
        edit("\"4\"", "{\"email\":null,\"rep_id\":null}");

        assertThat(told(deed -> "AL4_A".equals(deed.getAccountId()), 4))
                .allSatisfy(deed -> assertThat(deed.getActor()).isEqualTo(PERSON))
                .extracting(ActivityRecorded::getText, ActivityRecorded::getDetails)
                .containsExactly(
                        Tuple.tuple("The buyer's address was changed.", Map.of()),
                        Tuple.tuple(
                                "The account was given to another representative.",
                                Map.of("before", "AR1", "after", "AR2")),
                        Tuple.tuple("The buyer's address was removed.", Map.of()),
                        Tuple.tuple(
                                "The account was given to another representative.",
                                Map.of("before", "AR2", "after", "")));
    }

    @Test
    void namesWhoWroteDownWhatARepresentativeDid() {
        sender.deliver(LINE.formatted("AL6", "Log", "AR6", "AL6"));
        for (int again = 0; again < 2; again++) {
            assertThat(http.post()
                            .uri("/api/agents/AR6/activities")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                    {"activity_id":"AL-6","type":"call","date":"2026-11-02"}
                                    """)
                            .with(as("MANAGER")))
                    .hasStatus(201);
        }

        assertThat(told(deed -> deed.getText().contains("AR6"), 1))
                .extracting(ActivityRecorded::getActor, ActivityRecorded::getText)
                .containsExactly(Tuple.tuple(PERSON, "A call of representative AR6 on 2026-11-02 was written down."));
    }

    private void decide(UUID batch, String decision) {
        assertThat(http.post()
                        .uri("/api/batches/%s/retry".formatted(batch))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(decision)
                        .with(as("MANAGER")))
                .hasStatus(202);
    }

    private void edit(String ifMatch, String account) {
        assertThat(http.put()
                        .uri("/api/customers/AL4_A")
                        .header("If-Match", ifMatch)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(account)
                        .with(as("MANAGER")))
                .hasStatus(200);
    }

    private static Predicate<ActivityRecorded> about(UUID batch) {
        return deed -> batch.toString().equals(deed.getReference());
    }

    private List<ActivityRecorded> told(Predicate<ActivityRecorded> wanted, int count) {
        return Awaitility.await()
                .until(
                        () -> published.all(Topic.ACTIVITY, ActivityRecorded.class).stream()
                                .filter(wanted)
                                .toList(),
                        deeds -> deeds.size() >= count);
    }
}
