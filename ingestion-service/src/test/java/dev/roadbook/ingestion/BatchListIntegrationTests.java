package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the list of batches finds, and what it says of their lines. */
@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
class BatchListIntegrationTests {

    private static final String LINE =
            "BL%1$s,Shop,1 A St,Lyon,,69001,,A,,SKU1,Item,,,,,2026-11-02,1,%2$s,EUR,R1,Ann,,,,BL%1$s,%3$d\n";

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    @ParameterizedTest
    @CsvSource({"50%25,1", "a_50,1", "%25,1", "_50,1", "a%5Cb,0", "A_5,1", "5%25%25,0"})
    void takesWildcardsOfASearchLiterally(String q, int total) {
        deliver("bl a_50%.csv", LINE.formatted("W", "1.00", 0));
        deliver("bl a150.csv", LINE.formatted("X", "1.00", 0));

        assertThat(http.get().uri(URI.create("/api/batches?q=" + q)).with(manager()))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
    }

    @Test
    void saysHowManyLinesAreNewChangedAndKnown() {
        var first = deliver("one.csv", LINE.formatted("N", "1.00", 0) + LINE.formatted("N", "2.00", 1));
        var second = deliver(
                "two.csv",
                LINE.formatted("N", "1.00", 0) + LINE.formatted("N", "3.00", 1) + LINE.formatted("N", "4.00", 2));
        var again = sender.send(sender.signed(
                        UUID.randomUUID().toString(), gzip(Sender.HEADER + LINE.formatted("N", "4.00", 2))))
                .batchId();
        sender.awaitRest(again);

        assertCounts(first, 2, 0, 0);
        assertCounts(second, 1, 1, 1);
        assertCounts(again, 0, 0, 1);
    }

    @Test
    void saysNothingOfLinesThatWereNeverCompared() {
        var held = deliver("held.csv", LINE.formatted("H", "one", 0));

        assertThat(sender.state(held)).isEqualTo("QUARANTINED");
        assertThat(http.get().uri("/api/batches/" + held).with(manager()))
                .bodyJson()
                .extractingPath("$.new_count")
                .isNull();
    }

    private void assertCounts(UUID batch, int added, int changed, int unchanged) {
        assertThat(http.get().uri("/api/batches/" + batch).with(manager()))
                .bodyJson()
                .hasPathSatisfying("$.new_count", count -> assertThat(count).isEqualTo(added))
                .hasPathSatisfying("$.changed_count", count -> assertThat(count).isEqualTo(changed))
                .hasPathSatisfying(
                        "$.unchanged_count", count -> assertThat(count).isEqualTo(unchanged));
    }

    private UUID deliver(String name, String lines) {
        var body = (Sender.HEADER + lines).getBytes(UTF_8);
        var batch = sender.send(
                        sender.signed(UUID.randomUUID().toString(), body).header("X-Filename", name))
                .batchId();
        sender.awaitRest(batch);
        return batch;
    }

    private static byte[] gzip(String content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static JwtRequestPostProcessor manager() {
        return jwt().jwt(token -> token.claim("roles", List.of("MANAGER")))
                .authorities(new SimpleGrantedAuthority("ROLE_MANAGER"));
    }
}
