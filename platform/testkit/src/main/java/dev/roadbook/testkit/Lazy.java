package dev.roadbook.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at most once, in the background from the moment it is first asked for. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private @Nullable CompletableFuture<T> value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Begins to make the value without waiting for it; a failure shows when the value is asked for. */
    void start() {
        var _ = begun();
    }

    T get() {
        try {
            return begun().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a test server did not start", e.getCause());
        }
    }

    private synchronized CompletableFuture<T> begun() {
        if (value == null) {
            value = CompletableFuture.supplyAsync(
                    maker, task -> Thread.ofPlatform().daemon().start(task));
        }
        return value;
    }
}
