package dev.roadbook.ingestion.file.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatMemoryTests {

    /** Its rows alone would take ten times the heap of the process that reads them, its shared texts all of it. */
    @Test
    void readsAWorkbookFarLargerThanTheHeap(@TempDir Path folder) throws IOException, InterruptedException {
        var workbook = folder.resolve("large.xlsx");
        LargeWorkbook.write(workbook, 200_000);

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeWorkbook.class.getName(),
                        "read",
                        workbook.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("rows=199999 ");
    }
}
