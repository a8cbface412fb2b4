package dev.roadbook.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * A built service, unpacked for a quick start.
 *
 * @param build what tells this build from others
 * @param jar the thin jar beside its libraries
 */
record ServiceApp(String build, Path jar) {

    /**
     * An archive of the classes as loaded. Images have one of everything Java can lay out ahead; that takes half as long again to
     * make, and without the optimizing compiler starts are no quicker for it.
     */
    Path cache() {
        return jar.resolveSibling("start-up.jsa");
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    /** Has the cache made where no other stack is at it, and puts it in place when it is whole. */
    void makeCache(Consumer<Path> maker) {
        try (var channel = FileChannel.open(
                        jar.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!hasCache()) {
                var made = jar.resolveSibling("making.jsa");
                Files.deleteIfExists(made);
                maker.accept(made);
                if (Files.exists(made)) {
                    Files.move(made, cache(), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options that start it as quickly as its cache allows. */
    List<String> cacheOptions() {
        return hasCache()
                ? List.of("-XX:SharedArchiveFile=" + cache(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }
}
