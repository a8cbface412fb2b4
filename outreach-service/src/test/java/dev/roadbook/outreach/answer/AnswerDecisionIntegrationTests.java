package dev.roadbook.outreach.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What becomes of an answer. */
class AnswerDecisionIntegrationTests extends AnswerTest {

    @Test
    void representativeDecidesOnce() {
        answer(reminded("C1"), "answer=SAME");
        var id = world.text("select cast(intent_id as text) from answer");

        assertThat(decide(Callers.rep("R02"), id, "APPROVED")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decide(Callers.reader(), id, "APPROVED")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(decide(Callers.rep("R01"), id, "APPROVED"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("APPROVED");
        assertThat(decide(Callers.rep("R01"), id, "APPROVED")).hasStatusOk();
        assertThat(decide(Callers.manager(), id, "DISMISSED")).hasStatus(HttpStatus.CONFLICT);
        assertThat(kinds("C1", 3)).containsExactly("REMINDER_SENT", "REMINDER_ANSWERED", "ANSWER_APPROVED");
    }

    @Test
    void notNowIsNoDraftAndQuietsTheCycle() {
        answer(reminded("C2"), "answer=NOT_NOW");
        var id = world.text("select cast(intent_id as text) from answer");

        assertThat(decide(Callers.rep("R01"), id, "APPROVED")).hasStatus(HttpStatus.CONFLICT);

        clock.advance(Duration.ofDays(9));
        world.hear(Fixtures.prediction(
                "C2", Fixtures.TODAY.plusDays(9), Fixtures.LAST_PURCHASE, Instant.parse("2026-11-28T05:00:00Z")));
        assertThat(http.post().uri("/api/reminders/run").with(Callers.manager()).exchange())
                .bodyJson()
                .extractingPath("$.sent")
                .isEqualTo(0);
        assertThat(http.get()
                        .uri("/api/digests/R01/preview")
                        .with(Callers.manager())
                        .accept(MediaType.APPLICATION_JSON)
                        .exchange())
                .bodyJson()
                .extractingPath("$.figures.needs_follow_up")
                .isEqualTo(0);
    }

    @Test
    void orderThatCameSinceIsShownBesideTheDraft() {
        answer(reminded("C3"), "answer=SAME");
        world.hear(Fixtures.purchase(
                "C3", Fixtures.TODAY.plusDays(1), clock.instant().plusSeconds(60)));

        assertThat(list(Callers.manager(), ""))
                .bodyJson()
                .extractingPath("$.items[0].ordered_on")
                .isEqualTo("2026-11-21");
    }

    private MvcTestResult decide(RequestPostProcessor caller, String id, String decision) {
        return http.post()
                .uri("/api/answers/" + id + "/decision")
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"decision\":\"" + decision + "\"}")
                .exchange();
    }
}
