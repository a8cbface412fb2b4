package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row, clean, not too long, and as what they are; each says by a {@link LineFault} what it cannot be. */
public final class Cells {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

    /** What a spreadsheet shows where it cannot calculate; the last is ours, of a formula that nobody calculated. */
    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#DIV/0!",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#GETTING_DATA",
            "#FORMULA!");

    private final Columns columns;
    private final Values values;
    private final Row row;

    Cells(Columns columns, Values values, Row row) {
        this.columns = columns;
        this.values = values;
        this.row = row;
    }

    /** The line of the file. */
    public long row() {
        return row.number();
    }

    /** As it was written. */
    public String raw(Field field) {
        return columns.cell(row.cells(), field);
    }

    public String text(Field field) {
        var text = Texts.clean(raw(field));
        if (text.startsWith("#") && ERRORS.contains(text.toUpperCase(Locale.ROOT))) {
            throw new LineFault(
                    RejectCode.CELL_ERROR,
                    "%s holds the error %s".formatted(columns.named(row.cells(), field), text),
                    field);
        }
        if (text.length() > field.longest()) {
            throw new LineFault(
                    RejectCode.TOO_LONG,
                    "%s has more than %d characters".formatted(field.name(), field.longest()),
                    field);
        }
        return text;
    }

    /**
     * A text that must not be blank.
     *
     * @param sentence what a row without it is told
     */
    public String required(Field field, RejectCode code, String sentence) {
        var text = text(field);
        if (text.isEmpty()) {
            throw new LineFault(code, sentence, field);
        }
        return text;
    }

    public @Nullable String optional(Field field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** An address that cannot be one is not taken over; the row itself is none the worse. */
    public @Nullable String email(Field field) {
        var text = optional(field);
        return text != null && EMAIL.matcher(text).matches() ? text : null;
    }

    /** A day not later than tomorrow. */
    public LocalDate day(Field field) {
        return values.day(field, text(field));
    }

    /** A day not later than tomorrow, where one is given. */
    public @Nullable LocalDate dayIfAny(Field field) {
        return text(field).isEmpty() ? null : day(field);
    }

    /** A number from zero to a greatest, where one is given. */
    public @Nullable BigDecimal upTo(Field field, BigDecimal most, int scale) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var number = values.number(field, text, scale);
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            throw new LineFault(
                    RejectCode.OUT_OF_RANGE, "%s must be from 0 to %s".formatted(field.name(), most), field);
        }
        return number;
    }

    /**
     * The entries of a list, written {@code a|b} or as a JSON array, where there are any; each once.
     *
     * @param most how many there may be
     * @param longest characters of each
     */
    public @Nullable TextList list(Field field, int most, int longest) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var list = TextList.parse(text);
        if (list.entries().size() > most || list.entries().stream().anyMatch(entry -> entry.length() > longest)) {
            throw new LineFault(
                    RejectCode.TOO_LONG,
                    "%s has more than %d entries, or one of more than %d characters"
                            .formatted(field.name(), most, longest),
                    field);
        }
        return list.entries().isEmpty() ? null : list;
    }

    /** The month of a day that may be still to come; the current one where nothing is said. */
    public LocalDate month(Field field) {
        var text = text(field);
        return (text.isEmpty() ? values.today() : values.anyDay(field, text)).withDayOfMonth(1);
    }

    public BigDecimal number(Field field, int scale) {
        return values.number(field, text(field), scale);
    }

    /** An amount that is not negative, where one is given. */
    public @Nullable BigDecimal amount(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var amount = values.number(field, text, 2);
        if (amount.signum() < 0) {
            throw new LineFault(RejectCode.OUT_OF_RANGE, field.name() + " must not be negative", field);
        }
        return amount;
    }

    /** A whole number from one up; one where nothing is said. */
    public int count(Field field, int most) {
        var text = text(field);
        if (text.isEmpty()) {
            return 1;
        }
        var count = values.number(field, text, 2).stripTrailingZeros();
        if (count.scale() > 0 || count.signum() <= 0 || count.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new LineFault(
                    RejectCode.OUT_OF_RANGE,
                    "%s must be a whole number from 1 to %d".formatted(field.name(), most),
                    field);
        }
        return count.intValueExact();
    }

    /** Whether the row takes something back, by what its source calls its kind. */
    public boolean isReturn(Field kind) {
        return values.knowsReturns() && values.isReturn(text(kind));
    }

    /** Whether a quantity is negative wherever its amount is. */
    public boolean quantityFollowsAmount() {
        return values.quantityFollowsAmount();
    }

    /** The row's currency, or in a file without that column the source's. */
    public String currency(Field field) {
        return values.currency(field, columns.has(field) ? text(field) : null);
    }
}
