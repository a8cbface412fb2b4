package dev.roadbook.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sales that come in the order of their days, one file a period; a period without sales has none. */
final class SapFiles implements AutoCloseable {

    private final Path folder;
    private final Deque<Period> ahead;
    private final List<DemoFile> written = new ArrayList<>();
    private @Nullable SapFile open;

    SapFiles(Path folder, Collection<Period> periods) {
        this.folder = folder;
        this.ahead = new ArrayDeque<>(periods);
    }

    void write(SaleLine line) {
        while (!ahead.isEmpty() && ahead.getFirst().isOver(line.day())) {
            close();
            ahead.removeFirst();
        }
        if (!ahead.isEmpty() && ahead.getFirst().hasBegun(line.day())) {
            file(ahead.getFirst()).write(line);
        }
    }

    List<DemoFile> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open = null;
        }
    }

    private SapFile file(Period period) {
        if (open == null) {
            var path = folder.resolve(period.fileName());
            try {
                open = new SapFile(Files.newBufferedWriter(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written.add(new DemoFile(path, period.last()));
        }
        return open;
    }
}
