package dev.roadbook.prediction.model.shelf;

import dev.roadbook.platform.jdbc.Sha256;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where learned models of one kind are kept in their versions, one of them active: what it takes to keep, activate and retire
 * them, and to know that what is read is what was written. The kind's own table has a version, a state, the SHA-256 and the
 * artefact.
 */
public final class Shelf {

    private final JdbcClient jdbc;
    private final String table;

    /** The shelf that is a table; its name is part of statements and never comes from outside. */
    public Shelf(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The model, or why it cannot be used. */
    public sealed interface Reading<M> {

        record Good<M>(M model) implements Reading<M> {}

        record Unusable<M>(String reason) implements Reading<M> {}
    }

    /** Lets nobody else change the shelf before the transaction ends. */
    public void lock() {
        jdbc.sql("lock table %s in share row exclusive mode".formatted(table)).update();
    }

    /** Leaves no model active. */
    public void retire() {
        jdbc.sql("update %s set state = 'RETIRED' where state = 'ACTIVE'".formatted(table))
                .update();
    }

    /** Makes room for one more; an active model stays, because it is in use until another takes its place. */
    public void makeRoom(int kept) {
        jdbc.sql("""
                        delete from %1$s
                        where state = 'RETIRED'
                          and version not in (select version from %1$s order by version desc limit :kept)
                        """.formatted(table)).param("kept", kept - 1).update();
    }

    /** Makes a kept model the active one; false, and nothing else changed, if it is not kept. */
    public boolean activate(long version) {
        lock();
        boolean isKept = jdbc.sql("select exists (select from %s where version = :version)".formatted(table))
                .param("version", version)
                .query(Boolean.class)
                .single();
        if (isKept) {
            retire();
            jdbc.sql("update %s set state = 'ACTIVE' where version = :version".formatted(table))
                    .param("version", version)
                    .update();
        }
        return isKept;
    }

    /** Reads a model, by what its kind makes of an artefact that is as it was stored. */
    public <M> Reading<M> read(long version, Function<byte[], Reading<M>> kind) {
        return jdbc.sql("select sha256, artefact from %s where version = :version".formatted(table))
                .param("version", version)
                .query((row, _) -> read(row.getString("sha256"), row.getBytes("artefact"), kind))
                .optional()
                .orElseGet(() -> new Reading.Unusable<>("it is not there"));
    }

    private static <M> Reading<M> read(String sha256, byte[] artefact, Function<byte[], Reading<M>> kind) {
        return sha256.equals(Sha256.of(artefact))
                ? kind.apply(artefact)
                : new Reading.Unusable<>("its content is not what was stored");
    }
}
