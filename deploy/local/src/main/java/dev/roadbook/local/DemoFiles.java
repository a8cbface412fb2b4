package dev.roadbook.local;

import dev.roadbook.local.demo.DemoData;
import dev.roadbook.local.demo.DemoSettings;
import dev.roadbook.local.stack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;

/** Writes demo sales for people who want to look at them or deliver them themselves. */
final class DemoFiles {

    private DemoFiles() {}

    static DemoSettings settings(Options options) {
        try {
            return new DemoSettings(
                    options.number("accounts", DemoSettings.ACCOUNTS),
                    options.number("weeks", DemoSettings.WEEKS),
                    options.longNumber("seed", DemoSettings.SEED),
                    options.day("day", LocalDate.now(ZoneId.systemDefault())));
        } catch (IllegalArgumentException e) {
            throw new StackFailure("That is no demo: " + e.getMessage(), e);
        }
    }

    static void write(Options options) {
        var folder = options.path("out").orElseThrow(() -> new StackFailure("Say where to write: --out DIR"));
        for (var file : new DemoData(settings(options)).write(folder)) {
            try {
                System.out.printf("%10d bytes  %s%n", Files.size(file.path()), file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
