package dev.roadbook.local.stack;

import dev.roadbook.testkit.server.ChildGuard;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs Java programs with the JDK this program runs on. */
final class Java {

    private final List<String> command = new ArrayList<>();
    private Map<String, String> environment = Map.of();
    private Redirect output = Redirect.DISCARD;

    Java(List<String> arguments) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
    }

    Java withEnvironment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    Java appendingTo(Path log) {
        try {
            output = Redirect.appendTo(Private.file(log).toFile());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process start() {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(Redirect.from(new File("/dev/null")));
        // fewer native heaps per process: half a dozen JVMs share this machine
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs to the end and returns the exit status; ends with this JVM at the latest. */
    int run() {
        var process = start();
        var guard = ChildGuard.ofThisJvm();
        guard.watch(process.pid());
        int status = process.onExit().join().exitValue();
        guard.release(process.pid());
        return status;
    }
}
