package dev.roadbook.local.stack;

import dev.roadbook.testkit.server.ChildGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service's process, which can be stopped or killed and started again. */
public final class ServiceProcess {

    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final Duration LONGEST_START = Duration.ofMinutes(20);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final int LINES = 30;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final Instance instance;
    private final ServiceApp app;
    private final Map<String, String> environment;
    private final Path log;
    private final Progress progress;
    private @Nullable Process process;

    ServiceProcess(
            Service service,
            Instance instance,
            ServiceApp app,
            Map<String, String> environment,
            Path log,
            Progress progress) {
        this.service = service;
        this.instance = instance;
        this.app = app;
        this.environment = environment;
        this.log = log;
        this.progress = progress;
    }

    /** Makes the start-up cache by starting once, up to where the service would begin to work. */
    void train() {
        app.makeCache(cache -> {
            var arguments = new ArrayList<>(javaOptions());
            arguments.add("-XX:ArchiveClassesAtExit=" + cache);
            arguments.add("-Dspring.context.exit=onRefresh");
            arguments.add("-jar");
            arguments.add(app.jar().toString());
            new Java(arguments)
                    .withEnvironment(environment)
                    .appendingTo(log.resolveSibling("training.log"))
                    .run();
        });
    }

    /** What tells this build of the service from others. */
    String build() {
        return app.build();
    }

    boolean needsTraining() {
        return !app.hasCache();
    }

    /** Starts it without waiting until it answers. */
    public synchronized void start() {
        var arguments = new ArrayList<>(javaOptions());
        arguments.addAll(app.cacheOptions());
        arguments.add("-jar");
        arguments.add(app.jar().toString());
        var started = new Java(arguments)
                .withEnvironment(environment)
                .appendingTo(log)
                .start();
        ChildGuard.ofThisJvm().watch(started.pid());
        process = started;
    }

    /** Runs one command of the service to its end, such as {@code send-reminders}, and returns its exit status. */
    public int run(String... command) {
        var arguments = new ArrayList<>(javaOptions());
        arguments.addAll(app.cacheOptions());
        arguments.add("-jar");
        arguments.add(app.jar().toString());
        arguments.addAll(List.of(command));
        return new Java(arguments).withEnvironment(environment).appendingTo(log).run();
    }

    /** Waits until the service says it is well, as long as it gets on with its start. */
    public void awaitHealthy() {
        long begun = System.nanoTime();
        var activity = new Activity(log, handle());
        var patience = new Patience(STANDSTILL, LONGEST_START);
        while (!isHealthy()) {
            if (!isAlive()) {
                throw new StackFailure("%s ended while starting:%n%s".formatted(instance.name(), endOfLog(LINES)));
            }
            var elapsed = Duration.ofNanos(System.nanoTime() - begun);
            switch (patience.look(elapsed, activity.isSeen())) {
                case WAIT -> {}
                case IS_SLOW ->
                    progress.note("%s is slow, not ready after %d min: %s"
                            .formatted(
                                    instance.name(),
                                    elapsed.toMinutes(),
                                    endOfLog(1).replaceFirst("^.* : ", "")));
                case STANDS_STILL -> throw notStarted("has done nothing for %d min".formatted(STANDSTILL.toMinutes()));
                case TAKES_TOO_LONG ->
                    throw notStarted("is not ready after %d min".formatted(LONGEST_START.toMinutes()));
            }
            Pause.moment();
        }
    }

    private StackFailure notStarted(String why) {
        return new StackFailure("%s %s; its log ends:%n%s".formatted(instance.name(), why, endOfLog(LINES)));
    }

    private synchronized ProcessHandle handle() {
        if (process == null) {
            throw new IllegalStateException(instance.name() + " was not started");
        }
        return process.toHandle();
    }

    public boolean isHealthy() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/health".formatted(instance.port())))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process id, while it runs. */
    public long pid() {
        return handle().pid();
    }

    public Service service() {
        return service;
    }

    public Instance instance() {
        return instance;
    }

    public Path log() {
        return log;
    }

    /** Ends it as an operating system does that has run out of memory. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            ended(process);
        }
    }

    /** Asks it to end and, when it takes too long, ends it. */
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        ended(process);
    }

    private void ended(Process last) {
        last.onExit().join();
        ChildGuard.ofThisJvm().release(last.pid());
        process = null;
    }

    private List<String> javaOptions() {
        return List.of(
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED");
    }

    private String endOfLog(int count) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
