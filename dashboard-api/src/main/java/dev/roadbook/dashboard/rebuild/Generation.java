package dev.roadbook.dashboard.rebuild;

import dev.roadbook.dashboard.query.Cells;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which generation of read models is in use; a rebuild makes the next one. */
@Component
class Generation {

    private final JdbcClient jdbc;

    Generation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record State(int number, @Nullable Instant rebuiltAt) {}

    State current() {
        return jdbc.sql("select generation, rebuilt_at from projection_generation")
                .query((row, _) -> new State(row.getInt("generation"), new Cells(row).instant("rebuilt_at")))
                .single();
    }

    /** Puts the next generation in place of the current one, within the caller's transaction. */
    void advanceFrom(int number) {
        var updated =
                jdbc.sql("""
                        update projection_generation
                        set generation = :next, rebuilt_at = now()
                        where generation = :number
                        """).param("next", number + 1).param("number", number).update();
        if (updated != 1) {
            throw new IllegalStateException("generation " + number + " is no longer the current one");
        }
    }
}
