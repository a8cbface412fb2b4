package dev.roadbook.platform.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks of the database by their names, one holder at a time among all instances; a process that dies lets go of them. */
public class Locks {

    private final JdbcClient jdbc;
    private final DataSource database;

    Locks(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Waits for the lock and holds it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String name) {
        var _ = jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query((_, _) -> true)
                .single();
    }

    /** The same for several, taken in one order by everybody so that nobody waits for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> names) {
        var _ = jdbc.sql("""
                        select pg_advisory_xact_lock(key)
                        from (select distinct hashtextextended(name, 0) as key
                              from unnest(cast(:names as text[])) as t (name)
                              order by key
                              offset 0) as named
                        """)
                .param("names", names.toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }

    /** Waits until nobody holds the lock and shares it with others who do so, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void share(String name) {
        var _ = jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:name, 0))")
                .param("name", name)
                .query((_, _) -> true)
                .single();
    }

    /** Holds the lock until the transaction ends, unless somebody else holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tryHold(String name) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Whether the work was done, in transactions of its own; it is not while somebody else does it. */
    public boolean doAlone(String name, Runnable work) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
        }
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
