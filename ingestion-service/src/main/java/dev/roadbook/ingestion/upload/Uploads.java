package dev.roadbook.ingestion.upload;

import dev.roadbook.ingestion.file.FileKind;
import dev.roadbook.ingestion.file.StoredFiles;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.storage.Envelope;
import dev.roadbook.ingestion.storage.FileStore;
import dev.roadbook.ingestion.storage.IncomingFile;
import dev.roadbook.platform.web.ProblemException;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes what people hand in to the disk, if it is a kind of file that is read. */
@Component
class Uploads {

    private static final String UNSUPPORTED_TYPE = "unsupported_type";

    private final FileStore store;
    private final StoredFiles files;

    Uploads(FileStore store, StoredFiles files) {
        this.store = store;
        this.files = files;
    }

    /** The file, which is dropped when it is closed unless it was kept before. */
    IncomingFile receive(MultipartFile file) throws IOException {
        try (var body = file.getInputStream()) {
            var incoming = store.receive(body, file.getSize(), (_, _) -> {}, Envelope.NONE);
            boolean readable = false;
            try {
                requireReadable(incoming);
                readable = true;
                return incoming;
            } finally {
                if (!readable) {
                    incoming.close();
                }
            }
        }
    }

    private void requireReadable(IncomingFile file) {
        var kind = kindOf(file);
        if (kind == FileKind.EMPTY) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "empty_file", "The file is empty.");
        }
        if (kind == FileKind.UTF_32) {
            throw unsupported("unsupported_encoding", "The text is in UTF-32: save it as UTF-8.");
        }
        if (!kind.isTaken()) {
            throw unsupported(
                    UNSUPPORTED_TYPE,
                    "This kind of file is not read: send CSV, XLSX, XLS or JSON, plain, gzip or zip.");
        }
    }

    private FileKind kindOf(IncomingFile file) {
        try {
            return files.kindOf(file);
        } catch (UnreadableFile e) {
            throw unsupported(UNSUPPORTED_TYPE, "This file is not read: %s.".formatted(e.getMessage()));
        }
    }

    private static ProblemException unsupported(String code, String detail) {
        return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, detail);
    }
}
