package dev.roadbook.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.local.demo.DemoSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLedgerTests {

    @Test
    void remembersWhatWasDelivered(@TempDir Path folder) {
        var file = folder.resolve("delivered.properties");
        var delivered = new DemoLedger.Delivered(
                new DemoSettings(50, 20, 7, LocalDate.of(2026, 11, 20)), LocalDate.of(2026, 11, 25));
        new DemoLedger(file).write(delivered);

        assertThat(new DemoLedger(file).read()).hasValue(delivered);
    }

    @Test
    void knowsOfNothingAtFirst(@TempDir Path folder) {
        assertThat(new DemoLedger(folder.resolve("delivered.properties")).read())
                .isEmpty();
    }
}
