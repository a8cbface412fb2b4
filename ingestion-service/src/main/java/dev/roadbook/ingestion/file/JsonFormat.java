package dev.roadbook.ingestion.file;

import org.springframework.stereotype.Component;

/** A JSON array of objects, or an object a line. */
@Component
final class JsonFormat implements Format {

    private final FileProperties limits;

    JsonFormat(FileProperties limits) {
        this.limits = limits;
    }

    @Override
    public FileKind kind() {
        return FileKind.JSON;
    }

    @Override
    public Rows open(Content content, Dialect dialect) {
        return JsonRows.of(content.stream(), dialect, limits, content::bytesRead);
    }
}
