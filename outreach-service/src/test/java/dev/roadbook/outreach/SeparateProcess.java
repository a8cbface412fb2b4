package dev.roadbook.outreach;

import dev.roadbook.testkit.server.ChildGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/** One run in a process of its own, as cron starts it, so that a test can end or freeze it. */
public final class SeparateProcess implements AutoCloseable {

    private final Process process;

    private SeparateProcess(Process process) {
        this.process = process;
        ChildGuard.ofThisJvm().watch(process.pid());
    }

    /** Starts a command on the servers of the first instance, at the time it is there. */
    public static SeparateProcess of(String commandName, ApplicationContext first, Map<String, Object> properties) {
        try {
            var shift = Files.createTempFile(Path.of("target"), "clock", ".shift");
            var ahead = Duration.between(
                    Clock.systemUTC().instant(), first.getBean(Clock.class).instant());
            Files.writeString(shift, ahead.toString());
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    OutreachService.class.getName(),
                    "--roadbook.clock-shift-file=" + shift.toAbsolutePath()));
            command.addAll(List.of(Settings.beside(first.getEnvironment(), properties)));
            command.add(commandName);
            return new SeparateProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "separate-process.log").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does, or the kernel when memory is short. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** Asks it to end, as an orchestrator does first. */
    public void terminate() {
        process.destroy();
    }

    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    public void awaitEnd(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the process still runs after " + longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("the process took no " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        kill();
        ChildGuard.ofThisJvm().release(process.pid());
    }
}
