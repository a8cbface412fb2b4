package dev.roadbook.local.stack;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that can be stopped and started again in the same place. */
public final class Server<T extends AutoCloseable> {

    private final String name;
    private final Supplier<T> starter;
    private @Nullable T running;

    Server(String name, Supplier<T> starter) {
        this.name = name;
        this.starter = starter;
    }

    public synchronized void start() {
        if (running == null) {
            running = starter.get();
        }
    }

    public synchronized void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (Exception e) {
                throw new StackFailure(name + " did not stop", e);
            } finally {
                running = null;
            }
        }
    }

    synchronized void start(Progress progress) {
        progress.during(name, this::start);
    }

    /** The server, which must be running. */
    public synchronized T get() {
        if (running == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return running;
    }
}
