package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A delivery that is right, for tests that spoil it, and what must not be left of one that was refused. */
@IngestionTest
abstract class WebhookTest {

    @Autowired
    Sender sender;

    @Autowired
    MutableClock clock;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Environment environment;

    String id;
    byte[] body;
    long batches;
    int kept;

    @BeforeEach
    void prepare() {
        id = "msg_" + UUID.randomUUID();
        body = file();
        batches = sender.count("batch");
        kept = files().size();
    }

    double refusals(String code) {
        return meters.counter("roadbook.webhook.refusals", "code", code).count();
    }

    void assertNothingIsKept() {
        assertThat(sender.count("batch")).isEqualTo(batches);
        assertThat(spooled()).isEmpty();
        assertThat(files()).hasSize(kept);
    }

    List<String> spooled() {
        return list("spool");
    }

    List<String> files() {
        return list("files");
    }

    private List<String> list(String folder) {
        var path = Path.of(environment.getRequiredProperty("test.storage")).resolve(folder);
        try (var entries = Files.list(path)) {
            return entries.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A small file that no other test sends. */
    static byte[] file() {
        var line =
                "W1001,Corner Wine,12 Main St,Lyon,,69001,South,A,,W-SKU1,Red,Wine,,,,2026-11-02,1,1.00,EUR,T01,Ann,,,,"
                        + UUID.randomUUID() + ",0\n";
        return (Sender.HEADER + line).getBytes(UTF_8);
    }
}
