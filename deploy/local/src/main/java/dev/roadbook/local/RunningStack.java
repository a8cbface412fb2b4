package dev.roadbook.local;

import dev.roadbook.local.stack.Private;
import dev.roadbook.local.stack.StackFailure;
import dev.roadbook.local.stack.StackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/** What a running stack leaves in its state folder for other terminals. */
final class RunningStack {

    private static final String FILE = "stack.properties";

    private RunningStack() {}

    /** Claims the folder for this process, until it ends. */
    static void claim(Path state, StackPorts ports) {
        try {
            Private.folder(state);
            var channel =
                    FileChannel.open(state.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StackFailure("It is running already; see ./roadbook status, or end it with ./roadbook down.");
            }
            var properties = new Properties();
            properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
            properties.setProperty("port", Integer.toString(ports.gateway()));
            properties.setProperty("offset", Integer.toString(ports.offset()));
            try (var writer = Files.newBufferedWriter(state.resolve(FILE))) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void release(Path state) {
        try {
            Files.deleteIfExists(state.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that runs the stack of this folder. */
    static Optional<ProcessHandle> process(Path state) {
        return load(state).flatMap(properties -> ProcessHandle.of(Long.parseLong(properties.getProperty("pid"))));
    }

    static Optional<StackPorts> ports(Path state) {
        return load(state)
                .map(properties -> new StackPorts(
                        Integer.parseInt(properties.getProperty("port")),
                        Integer.parseInt(properties.getProperty("offset"))));
    }

    private static Optional<Properties> load(Path state) {
        var file = state.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
