package dev.roadbook.outreach.forecast;

import dev.roadbook.platform.clock.RoadbookProperties;
import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.jdbc.Locks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The latest forecast, kept so that its pages belong together; made anew when somebody looks and it is old. */
@Repository
class Forecasts {

    private static final String LOCK = "mail-forecast";
    private static final int DAYS = 7;
    private static final Duration FRESH_FOR = Duration.ofMinutes(1);

    private final List<Prospects> programmes;
    private final JdbcClient jdbc;
    private final Locks locks;
    private final Clock clock;
    private final ZoneId zone;

    Forecasts(List<Prospects> programmes, JdbcClient jdbc, Locks locks, Clock clock, RoadbookProperties roadbook) {
        this.programmes = List.copyOf(programmes);
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
        this.zone = roadbook.zone();
    }

    /**
     * A day and how many mails go, wait and are left out then.
     *
     * @param day the company's day
     * @param goes mails that go
     * @param waits mails that wait for another day
     * @param leftOut mails that do not go
     */
    record ForecastDay(LocalDate day, long goes, long waits, long leftOut) {}

    /** Makes the forecast anew unless it is of the last minute; whoever comes while one is made gets the one before. */
    @Transactional
    public Instant refresh() {
        var now = clock.instant();
        var last = madeAt();
        if (isFresh(last, now)) {
            return last.orElseThrow();
        }
        if (!locks.tryHold(LOCK)) {
            if (last.isPresent()) {
                return last.get();
            }
            locks.hold(LOCK);
        }
        last = madeAt();
        return isFresh(last, now) ? last.orElseThrow() : make(now);
    }

    /** Today and the days to come; of a representative's mails alone where one is given. */
    List<ForecastDay> days(@Nullable String rep) {
        return jdbc.sql("""
                        select cast(d.day as date) as day,
                               count(*) filter (where f.fate = 'GOES') as goes,
                               count(*) filter (where f.fate = 'WAITS') as waits,
                               count(*) filter (where f.fate = 'LEFT_OUT') as left_out
                        from mail_forecast_stamp s
                        cross join generate_series(s.day, s.day + :days, interval '1 day') as d (day)
                        left join mail_forecast f
                            on f.day = d.day and (cast(:rep as text) is null or f.rep_id = :rep)
                        group by d.day
                        order by d.day
                        """)
                .param("days", DAYS)
                .param("rep", rep)
                .query(ForecastDay.class)
                .list();
    }

    private Optional<Instant> madeAt() {
        return jdbc.sql("select made_at from mail_forecast_stamp")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static boolean isFresh(Optional<Instant> madeAt, Instant now) {
        return madeAt.filter(at -> !at.isAfter(now) && at.isAfter(now.minus(FRESH_FOR)))
                .isPresent();
    }

    private Instant make(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var end = today.plusDays(DAYS + 1L).atStartOfDay(zone).toInstant();
        var prospects = new ArrayList<Prospect>();
        programmes.forEach(programme -> prospects.addAll(programme.between(now, end)));
        write(Simulation.of(prospects, end, zone));
        jdbc.sql("""
                        insert into mail_forecast_stamp (made_at, day) values (:now, :today)
                        on conflict (one) do update set made_at = excluded.made_at, day = excluded.day
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
        return now;
    }

    private void write(List<Foretold> foretold) {
        jdbc.sql("delete from mail_forecast").update();
        var rows = Columns.of(foretold);
        jdbc.sql("""
                        insert into mail_forecast
                            (forecast_id, day, at, fate, programme, account_id, rep_id, name, recipient, due_on,
                             reasons, until)
                        select cast(t.id as uuid), cast(cast(t.at as timestamptz) at time zone :zone as date),
                               cast(t.at as timestamptz), t.fate, t.programme, a.account_id,
                               case t.subject_type when 'REP' then t.subject_id else a.rep_id end, t.name, t.recipient,
                               cast(t.due_on as date), string_to_array(coalesce(t.reasons, ''), ','),
                               cast(t.until as timestamptz)
                        from unnest(cast(:ids as text[]), cast(:times as text[]), cast(:fates as text[]),
                                    cast(:programmes as text[]), cast(:types as text[]), cast(:subjects as text[]),
                                    cast(:names as text[]), cast(:recipients as text[]), cast(:days as text[]),
                                    cast(:reasons as text[]), cast(:untils as text[]))
                             as t (id, at, fate, programme, subject_type, subject_id, name, recipient, due_on, reasons,
                                   until)
                        left join account a on t.subject_type = 'ACCOUNT' and a.account_id = t.subject_id
                        """)
                .param("zone", zone.getId())
                .param("ids", rows.column(Foretold::id))
                .param("times", rows.column(Foretold::at))
                .param("fates", rows.column(Foretold::fate))
                .param("programmes", rows.column(each -> each.prospect().programme()))
                .param("types", rows.column(each -> each.prospect().subject().type()))
                .param("subjects", rows.column(each -> each.prospect().subject().id()))
                .param("names", rows.column(each -> each.prospect().name()))
                .param(
                        "recipients",
                        rows.column(each -> each.prospect().addressee().email()))
                .param("days", rows.column(each -> each.prospect().dueOn()))
                .param("reasons", rows.column(Foretold::reasons))
                .param("untils", rows.column(Foretold::until))
                .update();
    }
}
