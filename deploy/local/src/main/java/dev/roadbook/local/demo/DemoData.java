package dev.roadbook.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Demo sales in files, as SAP would export them; the same settings give the same bytes. */
public final class DemoData {

    private final DemoSettings settings;

    public DemoData(DemoSettings settings) {
        this.settings = settings;
    }

    /** Writes the whole history, years first and the latest weeks one by one, and returns its files, oldest first. */
    public List<Path> write(Path folder) {
        return write(folder, Period.of(settings));
    }

    /**
     * Writes the sales of some days, beyond the settings' own day if need be, and returns their file, if they have any;
     * the documents are those a longer history would have.
     */
    public List<Path> write(Path folder, LocalDate first, LocalDate last) {
        return write(folder, List.of(new Period(first, last)));
    }

    private List<Path> write(Path folder, List<Period> periods) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var files = new SapFiles(folder, periods)) {
            new DemoSales(settings).upTo(periods.getLast().last(), files::write);
            return files.written();
        }
    }
}
