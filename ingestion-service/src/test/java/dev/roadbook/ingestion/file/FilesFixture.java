package dev.roadbook.ingestion.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.ingestion.storage.Envelope;
import dev.roadbook.ingestion.storage.FileStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Reads files as the service does, without the rest of it. */
public final class FilesFixture implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private FilesFixture(Path storage, Map<String, Object> settings) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("storage", Map.of("roadbook.storage.dir", storage)));
        sources.addFirst(new MapPropertySource("settings", settings));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.scan("dev.roadbook.ingestion.file", "dev.roadbook.ingestion.storage");
        context.refresh();
    }

    public static FilesFixture in(Path storage) {
        return new FilesFixture(storage, Map.of());
    }

    public static FilesFixture in(Path storage, Map<String, Object> settings) {
        return new FilesFixture(storage, settings);
    }

    /** A source that writes with a point and ISO days; its header begins with {@code id}. */
    public static Dialect dialect() {
        return new Dialect(UTF_8, '.', DateTimeFormatter.ISO_LOCAL_DATE, null, FilesFixture::isHeader);
    }

    public static Dialect dialect(char decimal, String days, String sheet) {
        return new Dialect(UTF_8, decimal, DateTimeFormatter.ofPattern(days), sheet, FilesFixture::isHeader);
    }

    private static boolean isHeader(List<String> row) {
        return row.contains("id");
    }

    /** Takes the file in as it would come, and opens it. */
    public Rows open(byte[] file, Dialect dialect) {
        return open(new ByteArrayInputStream(file), dialect);
    }

    public Rows open(InputStream file, Dialect dialect) {
        var batchId = UUID.randomUUID();
        try (var incoming = context.getBean(FileStore.class).receive(file, -1, (_, _) -> {}, Envelope.NONE)) {
            context.getBean(StoredFiles.class).kindOf(incoming);
            incoming.keepAs(batchId);
        }
        return context.getBean(StoredFiles.class).open(batchId, dialect);
    }

    /** The header and the rows below it. */
    public List<List<String>> read(byte[] file, Dialect dialect) {
        try (var rows = open(file, dialect)) {
            var all = new ArrayList<List<String>>();
            all.add(rows.header());
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row.cells());
            }
            return all;
        }
    }

    public List<List<String>> read(byte[] file) {
        return read(file, dialect());
    }

    @Override
    public void close() {
        context.close();
    }
}
