package dev.roadbook.outreach;

import dev.roadbook.testkit.TestDatabase;
import dev.roadbook.testkit.TestServers;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as an earlier version left it. */
public final class OldDatabase {

    private final DriverManagerDataSource source;
    private final JdbcClient jdbc;

    private OldDatabase(DriverManagerDataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /** After that migration. */
    public static OldDatabase at(String version) {
        var name = "upgrade_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var database = TestDatabase.create(TestServers.ofThisJvm(), name);
        var old = new OldDatabase(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        old.migrateTo(version);
        return old;
    }

    public void upgrade() {
        migrateTo("latest");
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }
}
