package dev.roadbook.e2e;

import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.PostgresServer;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The services' databases, looked at from outside. */
final class Databases {

    private static final Map<Service, List<String>> OWED = Map.of(
            Service.PREDICTION, List.of("refresh_request", "outbox where refused_at is null"),
            Service.RECOMMENDATION,
                    List.of("market_request where requested > served", "outbox where refused_at is null"),
            Service.OUTREACH, List.of("outbox where refused_at is null"));

    private final LocalStack stack;

    Databases(LocalStack stack) {
        this.stack = stack;
    }

    JdbcClient of(Service service) {
        var url = stack.infrastructure().postgres().get().jdbcUrl(service.database());
        return JdbcClient.create(new DriverManagerDataSource(url, PostgresServer.USER, ""));
    }

    /** A fingerprint of each table but those that only keep track of work. */
    List<String> contents(Service service) {
        var database = of(service);
        return database.sql("""
                        select format('%I.%I', table_schema, table_name)
                        from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema')
                          and table_name not in ('inbox', 'outbox', 'scheduled_tasks')
                          and table_name not like 'flyway%'
                        order by 1
                        """).query(String.class).list().stream()
                .map(table -> table + " " + fingerprint(database, table))
                .toList();
    }

    /** Whether a service has something to do yet that it will not be told again. */
    boolean owes(Service service) {
        var database = of(service);
        return OWED.getOrDefault(service, List.of()).stream()
                .anyMatch(work -> database.sql("select exists (select from " + work + ")")
                        .query(Boolean.class)
                        .single());
    }

    private static String fingerprint(JdbcClient database, String table) {
        return database.sql("""
                        select count(*) || ' rows ' || coalesce(md5(string_agg(line, '' order by line)), '')
                        from (select md5(t::text) as line from %s t) lines
                        """.formatted(table)).query(String.class).single();
    }
}
