package dev.roadbook.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final DemoSettings SETTINGS = new DemoSettings(400, 104, 8, DAY);
    private static final List<NamedCsvRecord> LINES = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void invent(@TempDir Path once) throws IOException {
        for (var file : new DemoData(SETTINGS).write(once)) {
            try (var csv = CsvReader.builder().ofNamedCsvRecord(file.path())) {
                csv.forEach(LINES::add);
            }
        }
    }

    @Test
    void writesTheSameBytesForTheSameSeedAndDay() throws IOException {
        var first = new DemoData(SETTINGS).write(folder.resolve("first"));
        var second = new DemoData(SETTINGS).write(folder.resolve("second"));

        assertThat(first).hasSameSizeAs(second).hasSize(7);
        for (int i = 0; i < first.size(); i++) {
            var twin = first.get(i).path();
            assertThat(second.get(i).path()).hasFileName(twin.getFileName().toString());
            assertThat(second.get(i).path()).hasSameBinaryContentAs(twin);
        }
    }

    @Test
    void writesTheSameTeamForTheSameSeedAndDay() {
        var data = new DemoData(SETTINGS);
        var beginning = DAY.minusWeeks(105);
        var first = data.writeTeam(folder.resolve("first"), beginning, DAY.minusDays(1));
        var second = data.writeTeam(folder.resolve("second"), beginning, DAY.minusDays(1));

        assertThat(second.reps()).hasSameBinaryContentAs(first.reps());
        assertThat(second.activities()).hasSameBinaryContentAs(first.activities());
    }

    @Test
    void givesTheTeamTargetsThatAreSometimesMissed() throws IOException {
        var sold = new HashMap<String, BigDecimal>();
        for (var line : LINES) {
            sold.merge(line.getField("SlpCode") + day(line).withDayOfMonth(1), amount(line), BigDecimal::add);
        }
        var team = new DemoData(SETTINGS).writeTeam(folder, DAY.minusWeeks(105), DAY.minusDays(1));
        var outcomes = new HashMap<Boolean, Integer>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(team.reps())) {
            for (var row : csv) {
                var month = row.getField("agent_id") + row.getField("target_from");
                var target = new BigDecimal(row.getField("monthly_target"));
                outcomes.merge(sold.getOrDefault(month, BigDecimal.ZERO).compareTo(target) >= 0, 1, Integer::sum);
            }
        }

        assertThat(outcomes).allSatisfy((_, count) -> assertThat(count).isGreaterThan(30));
        assertThat(outcomes).containsOnlyKeys(true, false);
    }

    @Test
    void writesOtherBytesForAnotherSeed() throws IOException {
        var one = new DemoData(SETTINGS).write(folder.resolve("one")).getLast();
        var other = new DemoData(new DemoSettings(400, 104, 9, DAY))
                .write(folder.resolve("other"))
                .getLast();

        assertThat(Files.mismatch(one.path(), other.path())).isNotNegative();
    }

    @Test
    void endsTheDayBefore() {
        assertThat(LINES).allSatisfy(line -> assertThat(day(line)).isBefore(DAY));
        assertThat(LINES).anySatisfy(line -> assertThat(day(line)).isEqualTo(DAY.minusDays(1)));
    }

    @Test
    void hasAccountsDueOnTheDay() {
        var due = purchaseDays().values().stream()
                .filter(days -> days.size() > 5)
                .filter(days -> days.last().plusDays(medianGap(days)).equals(DAY))
                .count();

        assertThat(due).isGreaterThan(8);
    }

    @Test
    void hasLostAndNewAccounts() {
        var days = purchaseDays().values();

        assertThat(days)
                .filteredOn(each -> each.last().isBefore(DAY.minusDays(75)))
                .hasSizeBetween(15, 80);
        assertThat(days)
                .filteredOn(each -> each.first().isAfter(DAY.minusDays(160)))
                .hasSizeBetween(15, 80);
    }

    @Test
    void returnsSomeGoodsForWhatTheyCost() {
        var returned = LINES.stream().filter(line -> quantity(line) < 0).toList();

        assertThat(returned).isNotEmpty().hasSizeLessThan(LINES.size() / 100);
        assertThat(returned).allSatisfy(line -> assertThat(amount(line)).isNegative());
    }

    @Test
    void sellsMoreInDecemberThanInFebruary() {
        var byMonth = new HashMap<Integer, BigDecimal>();
        for (var line : LINES) {
            byMonth.merge(day(line).getMonthValue(), amount(line), BigDecimal::add);
        }

        assertThat(byMonth.get(12)).isGreaterThan(byMonth.get(2));
    }

    @Test
    void givesStoresOfAChainOneCardCodeAndDifferentAddresses() {
        var stores = new HashMap<String, Map<String, String>>();
        for (var line : LINES) {
            if (!line.getField("CHAIN").isEmpty()) {
                stores.computeIfAbsent(line.getField("CardCode"), _ -> new HashMap<>())
                        .merge(line.getField("ShipTo"), line.getField("CITY") + line.getField("EMAIL"), (a, b) -> {
                            assertThat(a).isEqualTo(b);
                            return a;
                        });
            }
        }

        assertThat(stores).isNotEmpty();
        assertThat(stores.values())
                .anySatisfy(addresses -> assertThat(addresses).hasSizeGreaterThan(5));
    }

    @Test
    void numbersEachDocumentOnceForOneAccountAndDay() {
        var keys = new HashSet<String>();
        var owner = new HashMap<String, String>();
        for (var line : LINES) {
            var document = line.getField("DOCNUM");
            assertThat(keys.add(document + "/" + line.getField("LINENUM"))).isTrue();
            var of = account(line) + line.getField("POSTINGDATE");
            assertThat(owner.putIfAbsent(document, of)).isIn(null, of);
        }
    }

    @Test
    void continuesAfterItsDayWithTheDocumentsALongerHistoryWouldHave() throws IOException {
        var week = new DemoData(SETTINGS).write(folder.resolve("week"), DAY.minusDays(1), DAY.plusDays(6));
        var whole = new DemoData(SETTINGS).write(folder.resolve("whole"), DAY.minusWeeks(5), DAY.plusDays(6));

        assertThat(week).hasSize(1);
        assertThat(whole).hasSize(5);
        assertThat(week.getFirst().path())
                .hasSameBinaryContentAs(whole.getLast().path());
        assertThat(Files.readAllLines(week.getFirst().path()).stream().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern(",2026-11-2[0-6],"));
    }

    @Test
    void writesNothingWhereNothingFollows() {
        assertThat(new DemoData(SETTINGS).write(folder, DAY.minusDays(1), DAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void writesAnAddressForMostAccountsAndAnEmailOfAnExampleDomain() {
        var emails = new HashMap<String, String>();
        LINES.forEach(line -> emails.put(account(line), line.getField("EMAIL")));

        assertThat(emails.values())
                .allSatisfy(email -> assertThat(email).matches("|orders@[a-z0-9-]+\\.example\\.com"));
        assertThat(emails.values()).filteredOn(String::isEmpty).hasSizeBetween(1, 30);
        assertThat(emails.values().stream().filter(email -> !email.isEmpty())).doesNotHaveDuplicates();
    }

    @Test
    void saysInWhichCountryEveryAccountIs() {
        assertThat(LINES).extracting(line -> line.getField("COUNTRY")).containsOnly("FR");
    }

    @Test
    void keepsSundaysForThePunctual() {
        var sundays = LINES.stream()
                .filter(line -> day(line).getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();

        assertThat(sundays).isLessThan(LINES.size() / 20);
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoSettings(0, 10, 1, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoSettings(1, 1, 1, DAY));
    }

    private Map<String, NavigableSet<LocalDate>> purchaseDays() {
        var days = new HashMap<String, NavigableSet<LocalDate>>();
        for (var line : LINES) {
            if (quantity(line) > 0) {
                days.computeIfAbsent(account(line), _ -> new TreeSet<>()).add(day(line));
            }
        }
        return days;
    }

    private static long medianGap(NavigableSet<LocalDate> days) {
        var ordered = List.copyOf(days);
        var gaps = new ArrayList<Long>();
        for (int i = 1; i < ordered.size(); i++) {
            gaps.add(ChronoUnit.DAYS.between(ordered.get(i - 1), ordered.get(i)));
        }
        gaps.sort(null);
        return gaps.get(gaps.size() / 2);
    }

    private static String account(NamedCsvRecord line) {
        return line.getField("CardCode") + "-" + line.getField("ShipTo");
    }

    private static LocalDate day(NamedCsvRecord line) {
        return LocalDate.parse(line.getField("POSTINGDATE"));
    }

    private static int quantity(NamedCsvRecord line) {
        return Integer.parseInt(line.getField("QUANTITY"));
    }

    private static BigDecimal amount(NamedCsvRecord line) {
        return new BigDecimal(line.getField("AMOUNT"));
    }
}
