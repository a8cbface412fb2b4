package dev.roadbook.testkit;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A service's database as an earlier version left it. */
public final class OldDatabase {

    private final DriverManagerDataSource source;
    private final JdbcClient jdbc;

    private OldDatabase(DriverManagerDataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /** After that migration of the service under test. */
    public static OldDatabase at(String version) {
        var name = "upgrade_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var database = TestDatabase.create(TestServers.ofThisJvm(), name);
        var old = new OldDatabase(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        old.flyway("platform").table("platform_schema_history").load().migrate();
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
        flyway("migration").target(version).load().migrate();
    }

    private FluentConfiguration flyway(String migrations) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/" + migrations)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}
