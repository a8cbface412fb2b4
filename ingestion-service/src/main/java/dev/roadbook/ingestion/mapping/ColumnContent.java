package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.cell.Texts;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the first cells of one column look like. Not for several threads. */
final class ColumnContent {

    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 60;
    private static final int LONGEST_CODE = 40;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern FRACTION = Pattern.compile(".*[.,]\\d{1,2}\\D?");

    private final Writing writing;
    private final Set<String> samples = new LinkedHashSet<>();
    private final int[] days = new int[Writing.patterns()];
    private int filled;
    private int dated;
    private int numbersWithPoint;
    private int numbersWithComma;
    private int onlyWithPoint;
    private int onlyWithComma;
    private int fractions;
    private int emails;
    private int currencies;
    private int codes;

    ColumnContent(Writing writing) {
        this.writing = writing;
    }

    void add(String cell) {
        var text = Texts.clean(cell);
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (samples.size() < SAMPLES) {
            samples.add(text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE) + "…");
        }
        var patterns = writing.daysOf(text);
        patterns.forEach(place -> days[place]++);
        dated += patterns.isEmpty() ? 0 : 1;
        addNumber(text);
        emails += EMAIL.matcher(text).matches() ? 1 : 0;
        currencies += CURRENCIES.contains(text.toUpperCase(Locale.ROOT)) ? 1 : 0;
        codes += text.length() <= LONGEST_CODE && text.indexOf(' ') < 0 && text.indexOf('@') < 0 ? 1 : 0;
    }

    private void addNumber(String text) {
        boolean withPoint = writing.isNumberWithPoint(text);
        boolean withComma = writing.isNumberWithComma(text);
        numbersWithPoint += withPoint ? 1 : 0;
        numbersWithComma += withComma ? 1 : 0;
        onlyWithPoint += withPoint && !withComma ? 1 : 0;
        onlyWithComma += withComma && !withPoint ? 1 : 0;
        fractions += (withPoint || withComma) && FRACTION.matcher(text).matches() ? 1 : 0;
    }

    /** Some of its different texts, shortened. */
    List<String> samples() {
        return new ArrayList<>(samples);
    }

    boolean isBlank() {
        return filled == 0;
    }

    /** How often a pattern read a day. */
    int days(int pattern) {
        return days[pattern];
    }

    int onlyWithPoint() {
        return onlyWithPoint;
    }

    int onlyWithComma() {
        return onlyWithComma;
    }

    boolean hasFractions() {
        return fractions > 0;
    }

    boolean holdsDays() {
        return filled > 0 && share(dated) >= 0.8;
    }

    /** Which part of its cells looks like that, from 0 to 1; a blank column contradicts nothing. */
    double share(Holds holds) {
        if (filled == 0) {
            return 0.5;
        }
        return switch (holds) {
            case DAY -> share(dated);
            case AMOUNT, QUANTITY -> share(Math.max(numbersWithPoint, numbersWithComma));
            case CODE -> share(codes) >= 0.5 ? 1 - share(holdsDays() ? dated : 0) * 0.7 : share(codes);
            case TEXT -> 1 - Math.max(share(dated), share(fractions));
            case EMAIL -> share(emails);
            case CURRENCY -> share(currencies);
        };
    }

    private double share(int count) {
        return (double) count / filled;
    }
}
