package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of faults names tests that exist. */
class FaultCatalogueTests {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern TEST = Pattern.compile("\\]\\(([^)]+\\.tsx?|[^)]+\\.java)\\)|`#(\\w+)`");

    @Test
    void everyNamedTestExists() {
        var missing = new ArrayList<String>();
        for (var line : rows()) {
            var source = "";
            var tests = TEST.matcher(line);
            while (tests.find()) {
                var file = tests.group(1);
                if (file != null) {
                    source = text(DOCS.resolve(file));
                } else if (!Pattern.compile("\\b" + tests.group(2) + "( =|\\()")
                        .matcher(source)
                        .find()) {
                    missing.add(line.substring(0, Math.min(8, line.length())) + " " + tests.group(2));
                }
            }
        }

        assertThat(rows()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private static List<String> rows() {
        return text(DOCS.resolve("faults.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("]("))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
