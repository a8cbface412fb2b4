package dev.roadbook.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Demo sales in files, as SAP would export them; the same settings give the same bytes. */
public final class DemoData {

    private final DemoSettings settings;

    public DemoData(DemoSettings settings) {
        this.settings = settings;
    }

    /** Writes the whole history, years first and the latest weeks one by one, and returns its files, oldest first. */
    public List<DemoFile> write(Path folder) {
        return write(folder, Period.of(settings));
    }

    /**
     * Writes what follows a day, up to another, which may be beyond the settings' own: the rest of the history in its
     * files and all later days in one. The documents are those a longer history would have.
     */
    public List<DemoFile> write(Path folder, LocalDate after, LocalDate last) {
        var periods = new ArrayList<Period>();
        Period.of(settings).stream()
                .filter(period -> period.first().isAfter(after))
                .forEach(periods::add);
        var historyEnd = settings.day().minusDays(1);
        var next = (after.isAfter(historyEnd) ? after : historyEnd).plusDays(1);
        if (!next.isAfter(last)) {
            periods.add(new Period(next, last));
        }
        return periods.isEmpty() ? List.of() : write(folder, periods);
    }

    /** Writes who sells, what each is to sell, and what they did after a day up to another. */
    public TeamFiles writeTeam(Path folder, LocalDate after, LocalDate last) {
        create(folder);
        var team = new DemoTeam(settings, last);
        return new TeamFiles(team.writeReps(folder, last), team.writeActivities(folder, after, last));
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DemoFile> write(Path folder, List<Period> periods) {
        create(folder);
        try (var files = new SapFiles(folder, periods)) {
            new DemoSales(settings).upTo(periods.getLast().last(), files::write);
            return files.written();
        }
    }
}
