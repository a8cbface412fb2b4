package dev.roadbook.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What representatives are to sell, and what they do for it; whoever sells well this month was also busy in it. */
final class DemoTeam {

    private static final int ACTIVITY_WEEKS = 104;
    private static final List<Work> WORK =
            List.of(new Work("call", 420), new Work("meeting", 150), new Work("lead", 115), new Work("deal", 55));

    /** A kind of activity, and how often it is done on a hundred ordinary days. */
    private record Work(String type, int onHundredDays) {}

    private record Month(String rep, YearMonth month) {}

    private final DemoSettings settings;
    private final List<Rep> reps;
    private final Map<Month, Long> cents = new HashMap<>();

    DemoTeam(DemoSettings settings, LocalDate last) {
        this.settings = settings;
        this.reps = Rep.forAccounts(settings.accounts());
        new DemoSales(settings)
                .upTo(
                        last,
                        line -> cents.merge(
                                new Month(line.account().rep().code(), YearMonth.from(line.day())),
                                line.cents(),
                                Long::sum));
    }

    /** A row for each representative and month, until the month of a day. */
    Path writeReps(Path folder, LocalDate last) {
        var file = folder.resolve("reps-%s.csv".formatted(last));
        try (var csv = csv(file)) {
            csv.writeRecord("agent_id", "name", "email", "region", "monthly_target", "currency", "target_from");
            for (var rep : reps) {
                for (var month = firstMonth(); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
                    csv.writeRecord(
                            rep.code(),
                            rep.name(),
                            rep.email(),
                            rep.region().label(),
                            BigDecimal.valueOf(target(rep, month), 2).toPlainString(),
                            "EUR",
                            month.atDay(1).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A row for each representative, working day and kind, after a day up to another. */
    Path writeActivities(Path folder, LocalDate after, LocalDate last) {
        var earliest = settings.day().minusWeeks(ACTIVITY_WEEKS);
        var first = after.isBefore(earliest) ? earliest : after.plusDays(1);
        var file = folder.resolve("activities-%s-%s.csv".formatted(first, last));
        try (var csv = csv(file)) {
            csv.writeRecord("activity_id", "agent_id", "type", "date", "count");
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                    for (int i = 0; i < reps.size(); i++) {
                        write(csv, reps.get(i), day, Dice.of(settings.seed() + day.toEpochDay(), i), last);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void write(CsvWriter csv, Rep rep, LocalDate day, Dice dice, LocalDate last) {
        int drive = drive(rep, YearMonth.from(day), last);
        for (var work : WORK) {
            int count = count(work.onHundredDays() * drive / 100, dice);
            if (count > 0) {
                csv.writeRecord(
                        "%s-%s-%s".formatted(rep.code(), day, work.type()),
                        rep.code(),
                        work.type(),
                        day.toString(),
                        Integer.toString(count));
            }
        }
    }

    /** How many of a thing that happens so often on a hundred days happen on one. */
    private static int count(int onHundredDays, Dice dice) {
        int count = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            count += dice.below(1_000) < onHundredDays ? 1 : 0;
        }
        return count;
    }

    /** Percent of ordinary work: more in a month that goes well, but everybody also has their own way. */
    private int drive(Rep rep, YearMonth month, LocalDate last) {
        long target = target(rep, month);
        if (YearMonth.from(last).equals(month)) {
            target = target * last.getDayOfMonth() / month.lengthOfMonth();
        }
        int attained = Math.clamp(sold(rep, month) * 100 / Math.max(1, target), 50, 150);
        return attained + Dice.of(settings.seed(), rep.code().hashCode()).around(20);
    }

    /** Last year's same month and a little more; in the first year something near what was sold. */
    private long target(Rep rep, YearMonth month) {
        var dice = Dice.of(
                ~settings.seed(), rep.code().hashCode() * 5_000L + month.getYear() * 12L + month.getMonthValue());
        var yearBefore = month.minusYears(1);
        boolean isKnown = yearBefore.isAfter(firstMonth());
        long basis = sold(rep, isKnown ? yearBefore : month);
        return Math.max(
                1_000_00, basis * (100 + dice.around(isKnown ? 14 : 20) + (isKnown ? 4 : 0)) / 100 / 100_00 * 100_00);
    }

    private long sold(Rep rep, YearMonth month) {
        return cents.getOrDefault(new Month(rep.code(), month), 0L);
    }

    private YearMonth firstMonth() {
        return cents.keySet().stream()
                .map(Month::month)
                .min(Comparator.naturalOrder())
                .orElse(YearMonth.from(settings.day()));
    }

    private static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file));
    }
}
