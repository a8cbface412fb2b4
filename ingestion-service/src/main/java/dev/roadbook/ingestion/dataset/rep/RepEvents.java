package dev.roadbook.ingestion.dataset.rep;

import dev.roadbook.events.MonthlyTarget;
import dev.roadbook.events.RepChanged;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of representatives as events; an id follows from key and revision. */
public final class RepEvents {

    /** What {@link #of} reads. */
    public static final String SELECT = """
            select id, name, email, region, active, revision, updated_at, target_months, target_amounts,
                target_currencies
            from rep
            left join lateral (
                select array_agg(from_month order by from_month) as target_months,
                    array_agg(amount order by from_month) as target_amounts,
                    array_agg(currency order by from_month) as target_currencies
                from rep_target
                where rep_target.rep_id = rep.id) target on true
            """;

    /** What a batch changed. */
    public static final String OF_BATCH = SELECT + "where batch_id = ?";

    private RepEvents() {}

    public static RepChanged of(ResultSet row) throws SQLException {
        return RepChanged.newBuilder()
                .setEventId(EventIds.of("rep", row.getString("id"), row.getString("revision")))
                .setOccurredAt(row.getObject("updated_at", OffsetDateTime.class).toInstant())
                .setRepId(row.getString("id"))
                .setRevision(row.getLong("revision"))
                .setName(row.getString("name"))
                .setEmail(row.getString("email"))
                .setRegion(row.getString("region"))
                .setActive(row.getBoolean("active"))
                .setMonthlyTargets(targets(row))
                .build();
    }

    private static List<MonthlyTarget> targets(ResultSet row) throws SQLException {
        var months = row.getArray("target_months");
        if (months == null) {
            return List.of();
        }
        var days = (Date[]) months.getArray();
        var amounts = (BigDecimal[]) row.getArray("target_amounts").getArray();
        var currencies = (String[]) row.getArray("target_currencies").getArray();
        return IntStream.range(0, days.length)
                .mapToObj(i -> MonthlyTarget.newBuilder()
                        .setFromMonth(days[i].toLocalDate())
                        .setAmount(amounts[i])
                        .setCurrency(currencies[i])
                        .build())
                .toList();
    }
}
