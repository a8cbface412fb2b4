package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.consent.SuppressedUntil;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reads digests. */
@Repository
class Readers {

    private final JdbcClient jdbc;
    private final DigestProperties properties;
    private final ZoneId zone;

    Readers(JdbcClient jdbc, DigestProperties properties, DigestCalendar calendar) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.zone = calendar.zone();
    }

    /** Every representative who works here. */
    List<Reader> reps() {
        return reps(null);
    }

    /** A representative, whether or not they still work here. */
    Optional<Reader> rep(String id) {
        return reps(id).stream().findFirst();
    }

    private List<Reader> reps(@Nullable String id) {
        return jdbc.sql("""
                        select r.rep_id as id, r.name, r.email, r.active as working,
                               {suppressed} as suppressed_until,
                               exists (
                                   select
                                   from opt_out o
                                   where o.programme = 'DIGEST' and o.subject_type = 'REP' and o.subject_id = r.rep_id
                               ) as opted_out
                        from rep r
                        where case when cast(:id as text) is null then r.active else r.rep_id = :id end
                        order by r.rep_id
                        """.replace("{suppressed}", SuppressedUntil.sql("lower(r.email)")))
                .param("id", id)
                .query((row, _) -> reader(row))
                .list();
    }

    /** Every manager named by the configuration; each once. */
    List<Reader> managers() {
        return managers(properties.managers().stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    /** A manager, if the configuration still names them. */
    Optional<Reader> manager(String id) {
        return managers().stream().filter(manager -> manager.id().equals(id)).findFirst();
    }

    private List<Reader> managers(List<String> addresses) {
        return jdbc.sql("""
                        select t.address as id, cast(null as text) as name, t.address as email, true as working,
                               {suppressed} as suppressed_until,
                               exists (
                                   select
                                   from opt_out o
                                   where o.programme = 'ROLL_UP' and o.subject_type = 'CONTACT'
                                     and o.subject_id = t.address
                               ) as opted_out
                        from unnest(cast(:addresses as text[])) with ordinality as t (address, place)
                        order by t.place
                        """.replace("{suppressed}", SuppressedUntil.sql("t.address")))
                .param("addresses", addresses.toArray(String[]::new))
                .query((row, _) -> reader(row))
                .list();
    }

    private Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                zone,
                row.getBoolean("working"),
                SuppressedUntil.of(row),
                row.getBoolean("opted_out"));
    }
}
