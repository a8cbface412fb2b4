package dev.roadbook.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The data folder of a durable PostgreSQL and what an earlier run may have left in it. */
final class DataFolder {

    /** Written by the embedding library once the folder is initialised. */
    private static final String INITIALISED = "epg-lock";

    private DataFolder() {}

    /** Ends a server left over by a killed run and removes a folder whose initialisation was cut short. */
    static void prepare(Path folder) {
        try {
            postmasterOf(folder)
                    .flatMap(ProcessHandle::of)
                    .filter(DataFolder::isPostgres)
                    .ifPresent(DataFolder::stop);
            if (Files.exists(folder) && !Files.exists(folder.resolve(INITIALISED))) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Long> postmasterOf(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream().findFirst().map(line -> Long.parseLong(line.strip()));
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    /** Waits for a server that was asked to end, and ends it if it does not. */
    static void awaitEnd(ProcessHandle process) {
        awaitEnd(process, 60);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        awaitEnd(process, 3);
    }

    private static void awaitEnd(ProcessHandle process, int seconds) {
        CompletableFuture<ProcessHandle> ended = process.onExit().completeOnTimeout(process, seconds, TimeUnit.SECONDS);
        if (ended.join().isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
