package dev.roadbook.ingestion.file;

import dev.roadbook.ingestion.storage.FileStore;
import dev.roadbook.ingestion.storage.IncomingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens stored files as rows. */
@Component
@EnableConfigurationProperties(FileProperties.class)
public class StoredFiles {

    private final FileStore store;
    private final FileProperties limits;
    private final Map<FileKind, Format> formats;

    StoredFiles(FileStore store, FileProperties limits, List<Format> formats) {
        this.store = store;
        this.limits = limits;
        this.formats = formats.stream().collect(Collectors.toUnmodifiableMap(Format::kind, Function.identity()));
    }

    /** What a file that just came is; an {@link UnreadableFile} if it only begins like one that is read. */
    public FileKind kindOf(IncomingFile file) {
        var kind = FileKind.of(file.head());
        var format = formats.get(kind);
        if (format != null) {
            try {
                format.check(file.path());
            } catch (IOException e) {
                throw UnreadableFile.of(e);
            } catch (UncheckedIOException e) {
                throw UnreadableFile.of(e);
            }
        }
        return kind;
    }

    public Rows open(UUID batchId, Dialect dialect) {
        return open(store.path(batchId), dialect);
    }

    /** The rows of a file that just came, for as long as it is not dropped. */
    public Rows open(IncomingFile file, Dialect dialect) {
        return open(file.path(), dialect);
    }

    private Rows open(Path file, Dialect dialect) {
        try {
            var content = Content.of(store, file, limits);
            boolean opened = false;
            try {
                var rows = format(content.kind()).open(content, dialect);
                opened = true;
                return new LimitedRows(rows, content, limits.maxRows());
            } finally {
                if (!opened) {
                    content.close();
                }
            }
        } catch (IOException e) {
            throw UnreadableFile.of(e);
        } catch (UncheckedIOException e) {
            throw UnreadableFile.of(e);
        }
    }

    private Format format(FileKind kind) {
        var format = formats.get(kind);
        if (format == null) {
            throw new IllegalStateException("there is no format of the kind " + kind);
        }
        return format;
    }
}
