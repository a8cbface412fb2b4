package dev.roadbook.ingestion.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles that people made. One that is archived is kept, since batches were read by it, and can be chosen no more. */
@Repository
public class SavedProfiles {

    private static final int MOST = 500;
    private static final String SELECT = """
            select document, revision, archived, changed_by, changed_at
            from column_profile
            """;

    private final JdbcClient jdbc;
    private final ProfileSchema schema;
    private final Clock clock;

    SavedProfiles(JdbcClient jdbc, ProfileSchema schema, Clock clock) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.clock = clock;
    }

    /** A profile as it stands. */
    public record Saved(
            ProfileDocument document, long revision, boolean archived, String changedBy, Instant changedAt) {}

    /** Those in use, by name. */
    public List<Saved> all() {
        return jdbc.sql(SELECT + "where not archived order by name limit :most")
                .param("most", MOST)
                .query(this::saved)
                .list();
    }

    public Optional<Saved> find(String name) {
        return jdbc.sql(SELECT + "where name = :name")
                .param("name", name)
                .query(this::saved)
                .optional();
    }

    private Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                schema.parse(row.getString("document")),
                row.getLong("revision"),
                row.getBoolean("archived"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** Whether it was added; not where there is one of that name, or too many. */
    public boolean add(ProfileDocument document, String person) {
        return jdbc.sql("""
                        insert into column_profile (name, kind, document, changed_by, changed_at)
                        select :name, :kind, cast(:document as jsonb), :person, :now
                        where (select count(*) from column_profile) < :most
                        on conflict (name) do nothing
                        """)
                        .param("name", document.name())
                        .param("kind", document.kindOrUsual())
                        .param("document", schema.write(document))
                        .param("person", person)
                        .param("now", now())
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** Whether the revision was there to be changed; its kind stays. */
    public boolean change(ProfileDocument document, long revision, String person) {
        return jdbc.sql("""
                        update column_profile
                        set document = cast(:document as jsonb), revision = revision + 1, changed_by = :person,
                            changed_at = :now
                        where name = :name and kind = :kind and revision = :revision and not archived
                        """)
                        .param("name", document.name())
                        .param("kind", document.kindOrUsual())
                        .param("document", schema.write(document))
                        .param("revision", revision)
                        .param("person", person)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Whether the revision was there, and no source is read by it. */
    public boolean archive(String name, long revision, String person) {
        return jdbc.sql("""
                        update column_profile
                        set archived = true, revision = revision + 1, changed_by = :person, changed_at = :now
                        where name = :name and revision = :revision and not archived
                            and not exists (select from source_profile where profile = :name)
                        """)
                        .param("name", name)
                        .param("revision", revision)
                        .param("person", person)
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The profile to read with, also where it is archived. */
    Optional<ColumnProfile> profile(String name) {
        return find(name).map(Saved::document).map(ProfileDocument::profile);
    }
}
