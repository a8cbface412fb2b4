package dev.roadbook.local;

import dev.roadbook.local.demo.DemoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/** Remembers which demo sales a stack holds. */
final class DemoLedger {

    private final Path file;

    DemoLedger(Path file) {
        this.file = file;
    }

    Optional<Delivered> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new DemoSettings(
                Integer.parseInt(properties.getProperty("accounts")),
                Integer.parseInt(properties.getProperty("weeks")),
                Long.parseLong(properties.getProperty("seed")),
                LocalDate.parse(properties.getProperty("day")));
        return Optional.of(new Delivered(settings, LocalDate.parse(properties.getProperty("until"))));
    }

    void write(Delivered delivered) {
        var properties = new Properties();
        properties.setProperty("accounts", Integer.toString(delivered.settings().accounts()));
        properties.setProperty("weeks", Integer.toString(delivered.settings().weeks()));
        properties.setProperty("seed", Long.toString(delivered.settings().seed()));
        properties.setProperty("day", delivered.settings().day().toString());
        properties.setProperty("until", delivered.until().toString());
        try {
            Files.createDirectories(file.getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Demo sales in a stack.
     *
     * @param settings of the whole history
     * @param until last day delivered
     */
    record Delivered(DemoSettings settings, LocalDate until) {

        static Delivered nothingOf(DemoSettings settings) {
            return new Delivered(
                    settings, settings.day().minusWeeks(settings.weeks()).minusDays(1));
        }
    }
}
