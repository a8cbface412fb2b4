package dev.roadbook.ingestion.file;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Delimited text in any encoding. */
@Component
final class CsvFormat implements Format {

    private final FileProperties limits;

    CsvFormat(FileProperties limits) {
        this.limits = limits;
    }

    @Override
    public FileKind kind() {
        return FileKind.TEXT;
    }

    @Override
    public Rows open(Content content, Dialect dialect) throws IOException {
        var charset = Encodings.detect(content.stream(), dialect.fallback());
        return CsvRows.of(content.again(), charset, limits, content::bytesRead);
    }
}
