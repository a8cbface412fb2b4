package dev.roadbook.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.SampleService;
import dev.roadbook.testkit.RoadbookTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoadbookTest(classes = SampleService.class, properties = "roadbook.outbox.poll-interval=1h")
class UpsertIntegrationTests {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private record Visit(
            String id,
            LocalDate day,
            Instant at,
            Instant firstAt,
            @Nullable BigDecimal amount,
            List<Tag> tags,
            String note) {}

    private record Tag(String name) {}

    private static final Upsert<Visit> VISITS =
            Upsert.into("visit", Visit.class, "day", "at").keeping("first_at");

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void create() {
        jdbc.sql("drop table if exists visit").update();
        jdbc.sql("""
                        create table visit (id text primary key, day date, at timestamptz, first_at timestamptz,
                            amount numeric, tags jsonb, note text, other text default 'kept')
                        """).update();
    }

    @Test
    void writesTheNewestOfEachKey() {
        var written = write(visit("b", 0, "old"), visit("a", 5, "new"), visit("a", 1, "older"));

        assertThat(written).containsExactly("a", "b");
        assertThat(notes()).containsExactly("a new", "b old");
    }

    @Test
    void laterOnlyWhatIsNewerChangesARow() {
        write(visit("a", 5, "first"), visit("b", 5, "first"));

        var changed = write(visit("a", 5, "again"), visit("b", 6, "newer"));

        assertThat(changed).containsExactly("b");
        assertThat(notes()).containsExactly("a first", "b newer");
    }

    @Test
    void leavesColumnsOfOthersAndThoseThatAreKept() {
        write(visit("a", 0, "first"));
        write(visit("a", 9, "second"));

        var row = jdbc.sql("select first_at = at as moved, other, tags ->> 0 as tag, amount from visit")
                .query()
                .singleRow();

        assertThat(row)
                .isEqualTo(Map.of(
                        "moved", false, "other", "kept", "tag", "{\"name\": \"x\"}", "amount", new BigDecimal("1.50")));
    }

    @Test
    void aKeyWithoutOrderIsWrittenOnce() {
        var once = Upsert.into("visit", Visit.class).returning("visit.note");
        once.apply(jdbc, String.class, List.of(visit("a", 0, "first")));

        var written = once.apply(jdbc, String.class, List.of(visit("a", 9, "second"), visit("b", 0, "other")));

        assertThat(written).containsExactly("other");
        assertThat(notes()).containsExactly("a first", "b other");
    }

    @Test
    void aStatementAroundItSeesWhatWas() {
        var upsert = VISITS.returning("old.note as former, new.note as present");
        write(visit("a", 0, "first"));

        var changes = upsert.statement(
                        jdbc,
                        "with changed as (%s) select former || ' > ' || present from changed".formatted(upsert.sql()),
                        List.of(visit("a", 1, "second")))
                .query(String.class)
                .list();

        assertThat(changes).containsExactly("first > second");
    }

    @Test
    void nothingIsNoStatement() {
        assertThat(write()).isEmpty();
    }

    @Test
    void leavesOutWhatNoDatabaseStores() {
        write(visit("a", 0, "nul\0l"));

        assertThat(notes()).containsExactly("a null");
    }

    private List<String> write(Visit... visits) {
        return VISITS.apply(jdbc, String.class, List.of(visits));
    }

    private List<String> notes() {
        return jdbc.sql("select id || ' ' || note from visit order by id")
                .query(String.class)
                .list();
    }

    private static Visit visit(String id, int seconds, String note) {
        var at = NOON.plusSeconds(seconds);
        return new Visit(id, DAY, at, at, new BigDecimal("1.50"), List.of(new Tag("x")), note);
    }
}
