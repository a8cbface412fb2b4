package dev.roadbook.ingestion.dataset.cell;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads days as one source writes them. */
public final class Dates {

    private final List<DateTimeFormatter> formats;
    private String lastText = "";
    private Optional<LocalDate> lastDay = Optional.empty();

    public Dates(List<String> patterns) {
        formats = patterns.stream()
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    /** Files are mostly sorted, so the day is often the one before. */
    public Optional<LocalDate> parse(String text) {
        if (!text.equals(lastText)) {
            lastDay = parseAnew(text);
            lastText = text;
        }
        return lastDay;
    }

    private Optional<LocalDate> parseAnew(String text) {
        for (var format : formats) {
            var position = new ParsePosition(0);
            if (format.parseUnresolved(text, position) != null
                    && position.getErrorIndex() < 0
                    && position.getIndex() == text.length()) {
                return resolve(format, text);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> resolve(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parse(text);
            return Optional.ofNullable(parsed.query(TemporalQueries.localDate()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
