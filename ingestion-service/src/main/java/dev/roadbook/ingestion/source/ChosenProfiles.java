package dev.roadbook.ingestion.source;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which profile people chose for which source. */
@Repository
class ChosenProfiles {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ChosenProfiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> of(String source) {
        return jdbc.sql("select profile from source_profile where source = :source")
                .param("source", source)
                .query(String.class)
                .optional();
    }

    /** Profiles by source. */
    Map<String, String> all() {
        var chosen = new TreeMap<String, String>();
        jdbc.sql("select source, profile from source_profile order by source limit :most")
                .param("most", MOST)
                .query(row -> {
                    chosen.put(row.getString("source"), row.getString("profile"));
                });
        return chosen;
    }

    /** Whether it was chosen; not where there are too many sources. */
    boolean choose(String source, String profile, String person) {
        return jdbc.sql("""
                        insert into source_profile (source, profile, chosen_by, chosen_at)
                        select :source, :profile, :person, :now
                        where (select count(*) from source_profile where source <> :source) < :most
                        on conflict (source) do update
                        set profile = excluded.profile, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                        """)
                        .param("source", source)
                        .param("profile", profile)
                        .param("person", person)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("most", MOST)
                        .update()
                == 1;
    }
}
