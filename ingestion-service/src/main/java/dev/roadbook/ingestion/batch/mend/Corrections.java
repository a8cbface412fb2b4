package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.batch.BatchState;
import dev.roadbook.platform.web.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files whose rows are mended, and the files that bring those rows again. */
@Repository
class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A batch that may have rejected rows.
     *
     * @param corrects the file it brings mended rows of, if it does
     */
    record Mendable(
            UUID id,
            long position,
            String source,
            String fileName,
            BatchState state,
            @Nullable UUID corrects) {

        private static final Set<BatchState> READ = Set.of(BatchState.COMPLETED, BatchState.QUARANTINED);

        /** Whether it is known which of its rows are rejected. */
        boolean isRead() {
            return READ.contains(state);
        }

        /** The file as it was delivered. */
        UUID original() {
            return corrects == null ? id : corrects;
        }
    }

    Optional<Mendable> find(UUID batch) {
        return jdbc.sql("select id, position, source, file_name, state, corrects from batch where id = :id")
                .param("id", batch)
                .query(Mendable.class)
                .optional();
    }

    Mendable get(UUID batch) {
        return find(batch).orElseThrow(() -> ProblemException.notFound("There is no such batch."));
    }

    /** Corrections of a file up to a position that were not undone, in the order of their acceptance. */
    List<UUID> of(UUID file, long position) {
        return jdbc.sql(
                        "select id from batch where corrects = :file and position <= :position and state <> 'UNDONE' order by position")
                .param("file", file)
                .param("position", position)
                .query(UUID.class)
                .list();
    }

    int count(UUID file) {
        return jdbc.sql("select count(*) from batch where corrects = :file")
                .param("file", file)
                .query(Integer.class)
                .single();
    }

    /** Says what a new batch is; people have seen its rows, so that it is not held for one once more. */
    void add(UUID correction, UUID file, String person) {
        jdbc.sql("update batch set corrects = :file, released_by = :person where id = :id")
                .param("file", file)
                .param("person", person)
                .param("id", correction)
                .update();
    }
}
