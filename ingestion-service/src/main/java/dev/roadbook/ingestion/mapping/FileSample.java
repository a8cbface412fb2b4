package dev.roadbook.ingestion.mapping;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The header of a file and what its first rows look like.
 *
 * @param columns what is below each name of the header
 */
record FileSample(List<String> header, List<ColumnContent> columns) {

    private static final List<String> USUAL_DATES = List.of("uuuu-MM-dd");
    private static final int MOST_PATTERNS = 4;

    boolean hasDecimalComma() {
        int point = columns.stream().mapToInt(ColumnContent::onlyWithPoint).sum();
        int comma = columns.stream().mapToInt(ColumnContent::onlyWithComma).sum();
        return comma > point;
    }

    /** Patterns by which its days are read, the commonest first, none of which reads as another day what one before it reads. */
    List<String> dates() {
        var chosen = new LinkedHashSet<Integer>();
        columns.stream()
                .filter(ColumnContent::holdsDays)
                .forEach(column -> IntStream.range(0, Writing.patterns())
                        .boxed()
                        .filter(place -> column.days(place) > 0)
                        .sorted(Comparator.comparing((Integer place) -> -column.days(place)))
                        .filter(place -> chosen.stream().noneMatch(other -> Writing.contradict(place, other)))
                        .forEach(chosen::add));
        var dates = chosen.stream().limit(MOST_PATTERNS).map(Writing::pattern).toList();
        return dates.isEmpty() ? USUAL_DATES : dates;
    }

    /** Whether nothing in the file tells a day from its month. */
    boolean hasUnclearDates() {
        return columns.stream().filter(ColumnContent::holdsDays).anyMatch(FileSample::isUnclear);
    }

    private static boolean isUnclear(ColumnContent column) {
        return IntStream.range(0, Writing.patterns())
                .filter(place -> column.days(place) > 0)
                .anyMatch(place -> IntStream.range(0, Writing.patterns())
                        .anyMatch(
                                other -> column.days(other) == column.days(place) && Writing.contradict(place, other)));
    }
}
