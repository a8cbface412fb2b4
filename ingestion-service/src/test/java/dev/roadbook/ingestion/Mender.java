package dev.roadbook.ingestion;

import static dev.roadbook.ingestion.ApiTest.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A manager who mends rejected rows. */
record Mender(MockMvcTester http, Sender sender) {

    static final int DAY = 15;
    static final int AMOUNT = 17;
    static final int CURRENCY = 18;

    MvcTestResult post(UUID batch, String what, String body) {
        return http.post()
                .uri("/api/batches/%s/rejects/%s".formatted(batch, what))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as("MANAGER"))
                .exchange();
    }

    MvcTestResult get(UUID batch, String query) {
        return http.get()
                .uri("/api/batches/%s/rejects%s".formatted(batch, query))
                .accept(MediaType.APPLICATION_JSON)
                .with(as("MANAGER"))
                .exchange();
    }

    /** Gives one cell of a row a new text. */
    void edit(UUID batch, long row, int place, String text) {
        assertThat(post(batch, "edits", """
                        {"selection":{"rows":[%d]},"cells":[{"place":%d,"text":"%s"}]}
                        """.formatted(row, place, text))).hasStatusOk();
    }

    /** Gives a cell of all rows with one fault a new text. */
    MvcTestResult editAll(UUID batch, String code, String value, int place, String text) {
        return post(batch, "edits", """
                {"selection":{"code":"%s","value":"%s"},"cells":[{"place":%d,"text":"%s"}]}
                """.formatted(code, value, place, text));
    }

    /** Sends what is edited, waits for the end of it and says which batch it is. */
    UUID send(UUID batch) {
        var answer = post(batch, "corrections", "");
        assertThat(answer).hasStatus(202);
        var correction = UUID.fromString(JsonPath.read(ApiTest.bodyOf(answer), "$.batch_id"));
        assertThat(sender.awaitRest(correction)).isEqualTo("COMPLETED");
        return correction;
    }
}
