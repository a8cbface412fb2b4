package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Columns;
import dev.roadbook.ingestion.profile.DatasetKind;
import dev.roadbook.ingestion.profile.Field;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows about representatives into what they say. Not for several threads. */
public final class TeamParser {

    /** More of one kind on one day than anybody does. */
    public static final int MOST_AT_ONCE = 10_000;

    private final DatasetKind kind;
    private final Columns columns;
    private final Values values;
    private final LocalDate today;

    public TeamParser(ColumnProfile profile, List<String> header, LocalDate today) {
        this.kind = profile.kind();
        this.columns = Columns.of(profile, header);
        this.values = new Values(profile, today);
        this.today = today;
    }

    /** The identity of an activity, whoever tells of it. */
    public static UUID idOf(String activityId) {
        return EventIds.of("activity", activityId);
    }

    public TeamLine parse(Row row) {
        try {
            var cells = Cells.of(columns, row);
            var repId = required(cells, Field.REP_ID, RejectCode.NO_REP, "the row names no representative");
            return switch (kind) {
                case ACTIVITIES -> activity(row.number(), repId, cells);
                case REPS -> representative(row.number(), repId, cells);
                case SALES -> throw new IllegalStateException("sales have a parser of their own");
            };
        } catch (LineFault fault) {
            return new TeamLine.Faulty(RawRow.rejected(row, fault.code(), fault.sentence()));
        }
    }

    private TeamLine activity(long row, String repId, Cells cells) {
        var activityId = required(cells, Field.ACTIVITY_ID, RejectCode.NO_ACTIVITY, "the row has no activity id");
        var word = cells.text(Field.ACTIVITY);
        var activity = ActivityKind.of(word)
                .orElseThrow(() -> new LineFault(
                        RejectCode.UNKNOWN_ACTIVITY, "'%s' is none of call, meeting, lead and deal".formatted(word)));
        return new TeamLine.Activity(
                row,
                idOf(activityId),
                activityId,
                repId,
                activity.name(),
                values.day(cells.text(Field.HAPPENED_ON)),
                count(cells),
                amount(cells, Field.VALUE),
                cells.optional(Field.NOTES));
    }

    private int count(Cells cells) {
        if (cells.text(Field.COUNT).isEmpty()) {
            return 1;
        }
        var count = values.number(cells, Field.COUNT, 2).stripTrailingZeros();
        if (count.scale() > 0 || count.signum() <= 0 || count.compareTo(BigDecimal.valueOf(MOST_AT_ONCE)) > 0) {
            throw new LineFault(
                    RejectCode.OUT_OF_RANGE, "count must be a whole number from 1 to %d".formatted(MOST_AT_ONCE));
        }
        return count.intValueExact();
    }

    private TeamLine representative(long row, String repId, Cells cells) {
        return new TeamLine.Representative(
                row,
                repId,
                cells.optional(Field.REP_NAME),
                cells.email(Field.REP_EMAIL),
                cells.optional(Field.REGION),
                target(cells));
    }

    /** A target without a month holds from the current one. */
    private TeamLine.@Nullable Target target(Cells cells) {
        var amount = amount(cells, Field.MONTHLY_TARGET);
        if (amount == null) {
            return null;
        }
        if (amount.signum() == 0) {
            throw new LineFault(RejectCode.OUT_OF_RANGE, "monthly_target must be more than 0");
        }
        var from = cells.text(Field.TARGET_FROM);
        var month = (from.isEmpty() ? today : values.anyDay(from)).withDayOfMonth(1);
        return new TeamLine.Target(month, amount, values.currency(cells, columns));
    }

    private @Nullable BigDecimal amount(Cells cells, Field field) {
        if (cells.text(field).isEmpty()) {
            return null;
        }
        var amount = values.number(cells, field, 2);
        if (amount.signum() < 0) {
            throw new LineFault(RejectCode.OUT_OF_RANGE, Cells.word(field) + " must not be negative");
        }
        return amount;
    }

    private static String required(Cells cells, Field field, RejectCode code, String sentence) {
        var text = cells.text(field);
        if (text.isEmpty()) {
            throw new LineFault(code, sentence);
        }
        return text;
    }
}
