package dev.roadbook.benchmark;

import dev.roadbook.local.stack.LocalStack;
import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What the parts of the product have used up since they started.
 *
 * @param processor time of each part
 * @param parts processor time of databases and of threads, which are parts of those
 * @param rows inserted, updated or deleted in the database of each service
 * @param walBytes what PostgreSQL has written ahead
 * @param topicBytes what Kafka keeps of topics
 */
record Spent(
        Map<String, Duration> processor,
        Map<String, Duration> parts,
        Map<String, Long> rows,
        long walBytes,
        long topicBytes) {

    private static final Duration LITTLE = Duration.ofMillis(250);

    static Spent by(LocalStack stack, Path topics) throws SQLException {
        var processor = new LinkedHashMap<String, Duration>();
        for (var service : Service.values()) {
            processor.put(
                    service.module(), ProcessorTime.of(stack.service(service).pid()));
        }
        var postgres = stack.infrastructure().postgres().get();
        processor.put("PostgreSQL", ProcessorTime.ofTree(postgres.pid()));
        processor.put(
                "schema registry",
                ProcessorTime.of(stack.infrastructure().registry().get().pid()));
        processor.put(
                "Kafka (and this program)",
                ProcessorTime.of(ProcessHandle.current().pid()));
        return new Spent(processor, parts(stack), rows(postgres), walBytes(postgres), size(topics));
    }

    private static Map<String, Duration> parts(LocalStack stack) {
        var parts = new TreeMap<String, Duration>();
        var postgres = stack.infrastructure().postgres().get();
        ProcessorTime.byDatabase(postgres.pid())
                .forEach((database, time) -> parts.put("PostgreSQL: " + database, time));
        for (var service : Service.values()) {
            ProcessorTime.byThread(stack.service(service).pid())
                    .forEach((thread, time) -> parts.put(service.module() + ": " + thread, time));
        }
        ProcessorTime.byThread(ProcessHandle.current().pid())
                .forEach((thread, time) -> parts.put("Kafka: " + thread, time));
        return parts;
    }

    /** Parts that took enough of it to be told. */
    Map<String, Duration> largeParts() {
        var large = new LinkedHashMap<>(parts);
        large.values().removeIf(time -> time.compareTo(LITTLE) < 0);
        return large;
    }

    Spent since(Spent before) {
        return new Spent(
                difference(processor, before.processor, Duration.ZERO, Duration::minus),
                difference(parts, before.parts, Duration.ZERO, Duration::minus),
                difference(rows, before.rows, 0L, (now, then) -> now - then),
                walBytes - before.walBytes,
                topicBytes - before.topicBytes);
    }

    Duration processorInAll() {
        return processor.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static <T> Map<String, T> difference(
            Map<String, T> now, Map<String, T> then, T nothing, BinaryOperator<T> minus) {
        var difference = new LinkedHashMap<String, T>();
        now.forEach((name, value) -> difference.put(name, minus.apply(value, then.getOrDefault(name, nothing))));
        return difference;
    }

    private static Map<String, Long> rows(PostgresServer postgres) throws SQLException {
        var rows = new LinkedHashMap<String, Long>();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), PostgresServer.USER, "");
                var statement = connection.createStatement()) {
            for (var service : Service.values()) {
                try (var counted = statement.executeQuery("""
                        select tup_inserted + tup_updated + tup_deleted from pg_stat_database where datname = '%s'""".formatted(service.database()))) {
                    if (counted.next()) {
                        rows.put(service.module(), counted.getLong(1));
                    }
                }
            }
        }
        return rows;
    }

    private static long walBytes(PostgresServer postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), PostgresServer.USER, "");
                var statement = connection.createStatement();
                var written = statement.executeQuery("select pg_current_wal_lsn() - '0/0'")) {
            written.next();
            return written.getLong(1);
        }
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(Spent::length)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
