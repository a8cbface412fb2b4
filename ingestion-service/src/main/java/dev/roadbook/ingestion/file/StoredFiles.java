package dev.roadbook.ingestion.file;

import dev.roadbook.ingestion.storage.FileStore;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import java.util.zip.ZipException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens stored files as rows. */
@Component
@EnableConfigurationProperties(FileProperties.class)
public class StoredFiles {

    private final FileStore store;
    private final FileProperties limits;

    StoredFiles(FileStore store, FileProperties limits) {
        this.store = store;
        this.limits = limits;
    }

    public Rows open(UUID batchId, Charset fallback) {
        try {
            var charset = charset(batchId, fallback);
            return new LimitedRows(rows(store.open(batchId), charset), limits.maxRows());
        } catch (NoSuchFileException e) {
            throw new UnreadableFile("the stored file is missing", e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Charset charset(UUID batchId, Charset fallback) throws IOException {
        try (var stored = new CountingInputStream(store.open(batchId))) {
            return Encodings.detect(new Wrapping(limits).unwrap(stored).stream(), fallback);
        }
    }

    private Rows rows(InputStream raw, Charset charset) throws IOException {
        boolean opened = false;
        var stored = new CountingInputStream(raw);
        try {
            var content = new Wrapping(limits).unwrap(stored);
            var rows = content.kind() == FileKind.JSON
                    ? JsonRows.of(content.stream(), limits, stored::count)
                    : CsvRows.of(content.stream(), charset, limits, stored::count);
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                stored.close();
            }
        }
    }

    static RuntimeException failure(IOException e) {
        return switch (e) {
            case ZipException _ -> new UnreadableFile("the compressed file is damaged", e);
            case EOFException _ -> new UnreadableFile("the compressed file is cut short", e);
            case CharacterCodingException _ -> new UnreadableFile("the text is in an unknown encoding", e);
            default -> new UncheckedIOException(e);
        };
    }
}
