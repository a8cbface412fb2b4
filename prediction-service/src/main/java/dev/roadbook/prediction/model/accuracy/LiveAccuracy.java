package dev.roadbook.prediction.model.accuracy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How close the dates that stood were to the purchases that came. */
@Repository
public class LiveAccuracy {

    /** A week, a fortnight, four weeks: where the next wider kind of window begins. */
    private static final List<Integer> WIDTHS = List.of(8, 15, 29);

    private final JdbcClient jdbc;

    LiveAccuracy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one model's dates came to in one week.
     *
     * @param week its Monday
     * @param modelVersion model whose dates stood
     * @param purchases purchases that had been dated
     * @param error mean absolute error in days
     * @param within3 share at most three days off
     * @param within7 share at most seven days off
     * @param insideWindow share inside the window
     */
    @Schema(name = "AccuracyWeek")
    public record Week(
            LocalDate week,
            String modelVersion,
            int purchases,
            double error,
            double within3,
            double within7,
            double insideWindow) {}

    /** The weeks from the one a day lies in, earliest first. */
    public List<Week> weeks(LocalDate since) {
        return jdbc.sql("""
                        select cast(date_trunc('week', ordered_on) as date) as week, model_version,
                               count(*) as purchases,
                               avg(abs(ordered_on - expected_on)) as error,
                               avg(case when abs(ordered_on - expected_on) <= 3 then 1.0 else 0 end) as within_3,
                               avg(case when abs(ordered_on - expected_on) <= 7 then 1.0 else 0 end) as within_7,
                               avg(case when ordered_on between window_start and window_end then 1.0 else 0 end) as inside
                        from purchase
                        where ordered_on >= date_trunc('week', cast(:since as date))
                          and expected_on is not null and model_version is not null
                        group by 1, 2
                        order by 1, 2
                        """)
                .param("since", since)
                .query((row, _) -> new Week(
                        row.getObject("week", LocalDate.class),
                        row.getString("model_version"),
                        row.getInt("purchases"),
                        row.getDouble("error"),
                        row.getDouble("within_3"),
                        row.getDouble("within_7"),
                        row.getDouble("inside")))
                .list();
    }

    /**
     * A purchase, and the date that stood before it was known.
     *
     * @param previousOn the purchase before it, which the date rested on
     */
    public record Dated(
            String accountId,
            LocalDate previousOn,
            LocalDate orderedOn,
            LocalDate expectedOn,
            LocalDate windowStart,
            LocalDate windowEnd) {

        /** The same purchase with another date. */
        public Dated dated(LocalDate on, LocalDate start, LocalDate end) {
            return new Dated(accountId, previousOn, orderedOn, on, start, end);
        }

        public boolean isInside() {
            return !orderedOn.isBefore(windowStart) && !orderedOn.isAfter(windowEnd);
        }
    }

    /** The latest dated purchases that became known since an instant and lie after a day. */
    public List<Dated> datedSince(Instant known, LocalDate after, int most) {
        return jdbc.sql("""
                        select account_id, previous_purchase_on, ordered_on, expected_on, window_start, window_end
                        from purchase
                        where ordered_on > :after and detected_at >= :known
                          and expected_on is not null and model_version is not null
                          and previous_purchase_on is not null
                        order by ordered_on desc, account_id, order_id
                        limit :most
                        """)
                .param("after", after)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Dated(
                        row.getString("account_id"),
                        row.getObject("previous_purchase_on", LocalDate.class),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getObject("expected_on", LocalDate.class),
                        row.getObject("window_start", LocalDate.class),
                        row.getObject("window_end", LocalDate.class)))
                .list();
    }

    /**
     * Windows of about the same width.
     *
     * @param leastDays days of the narrowest
     * @param mostDays days of the widest; absent for the last kind
     * @param times how many were given and have closed, by an order or by passing
     * @param held share that held the order
     */
    public record WindowsHeld(int leastDays, @Nullable Integer mostDays, int times, double held) {}

    /** How often windows held that closed from a day on; those that passed and still wait for an order did not. */
    List<WindowsHeld> windows(LocalDate since, LocalDate lastKnownDay) {
        return jdbc.sql("""
                        with closed as (
                            select window_end - window_start + 1 as days,
                                   ordered_on between window_start and window_end as held
                            from purchase
                            where ordered_on >= :since and expected_on is not null and model_version is not null
                            union all
                            select window_end - window_start + 1, false
                            from prediction
                            where window_end >= :since and window_end <= :lastKnownDay and window_start is not null
                        )
                        select width_bucket(days, :borders) as kind,
                               count(*) as times,
                               avg(case when held then 1.0 else 0 end) as held
                        from closed
                        group by kind
                        order by kind
                        """)
                .param("since", since)
                .param("lastKnownDay", lastKnownDay)
                .param("borders", WIDTHS.toArray(Integer[]::new))
                .query((row, _) -> held(row.getInt("kind"), row.getInt("times"), row.getDouble("held")))
                .list();
    }

    private static WindowsHeld held(int kind, int times, double held) {
        return new WindowsHeld(
                kind == 0 ? 1 : WIDTHS.get(kind - 1), kind == WIDTHS.size() ? null : WIDTHS.get(kind) - 1, times, held);
    }

    /**
     * The mean error, in days, of a model's dates for purchases that came within so many days of the one before; nothing
     * where there are too few to tell.
     */
    public Optional<Double> error(String modelVersion, LocalDate since, int mostDays, int leastPurchases) {
        return jdbc.sql("""
                        select avg(abs(least(expected_on - previous_purchase_on, :mostDays)
                                       - (ordered_on - previous_purchase_on)))
                        from purchase
                        where ordered_on >= :since
                          and expected_on is not null and model_version = :model
                          and ordered_on - previous_purchase_on <= :mostDays
                        having count(*) >= :least
                        """)
                .param("since", since)
                .param("model", modelVersion)
                .param("mostDays", mostDays)
                .param("least", leastPurchases)
                .query(Double.class)
                .optional();
    }
}
