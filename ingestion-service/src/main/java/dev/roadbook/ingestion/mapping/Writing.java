package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.cell.Dates;
import dev.roadbook.ingestion.dataset.cell.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How days and numbers are written in the world, and what a text is under each way of writing. */
final class Writing {

    /** Those that say least of the country first; a day comes before its month unless a file shows otherwise. */
    private static final List<String> PATTERNS = List.of(
            "uuuu-MM-dd",
            "d.M.uuuu",
            "d/M/uuuu",
            "M/d/uuuu",
            "d-M-uuuu",
            "uuuu/M/d",
            "uuuuMMdd",
            "d.M.uu",
            "d/M/uu",
            "M/d/uu",
            "uuuu-MM-dd'T'HH:mm:ss",
            "uuuu-MM-dd HH:mm:ss",
            "uuuu-MM-dd HH:mm",
            "d.M.uuuu H:mm",
            "d.M.uuuu H:mm:ss",
            "d/M/uuuu H:mm",
            "d/M/uuuu H:mm:ss",
            "M/d/uuuu H:mm",
            "M/d/uuuu H:mm:ss");

    private static final int SHORTEST_DAY = 6;
    private static final int LONGEST_DAY = 19;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final List<Dates> dates =
            PATTERNS.stream().map(pattern -> new Dates(List.of(pattern))).toList();
    private final Numbers withPoint = new Numbers('.', ',');
    private final Numbers withComma = new Numbers(',', '.');

    /** The places of the patterns by which the text is a day of this century. */
    List<Integer> daysOf(String text) {
        if (text.length() < SHORTEST_DAY || text.length() > LONGEST_DAY || !Character.isDigit(text.charAt(0))) {
            return List.of();
        }
        return IntStream.range(0, dates.size())
                .filter(place -> isOfThisCentury(dates.get(place).parse(text)))
                .boxed()
                .toList();
    }

    private static boolean isOfThisCentury(Optional<LocalDate> day) {
        return day.filter(known -> known.getYear() >= FIRST_YEAR && known.getYear() <= LAST_YEAR)
                .isPresent();
    }

    boolean isNumberWithPoint(String text) {
        return withPoint.parse(text).isPresent();
    }

    boolean isNumberWithComma(String text) {
        return withComma.parse(text).isPresent();
    }

    static int patterns() {
        return PATTERNS.size();
    }

    static String pattern(int place) {
        return PATTERNS.get(place);
    }

    /** Whether two patterns read the same text as different days. */
    static boolean contradict(int one, int other) {
        return one != other
                && monthFirst(one) != monthFirst(other)
                && shape(one).equals(shape(other));
    }

    private static boolean monthFirst(int place) {
        return PATTERNS.get(place).startsWith("M");
    }

    private static String shape(int place) {
        return PATTERNS.get(place).replace('M', 'd');
    }
}
