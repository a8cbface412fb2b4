package dev.roadbook.ingestion.webhook;

import org.springframework.http.HttpStatus;

/** Why a delivery is refused; the sender learns the code and no more. */
enum Refusal {
    SIGNATURE_INVALID(HttpStatus.UNAUTHORIZED, "The signature is missing or not valid."),
    TIMESTAMP_OUT_OF_RANGE(HttpStatus.UNAUTHORIZED, "The timestamp is too far from now."),
    ID_AMBIGUOUS(HttpStatus.BAD_REQUEST, "A webhook-id has no full stop and is no number that could be a timestamp."),
    ID_REUSED(HttpStatus.CONFLICT, "This delivery id was used for another file."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is too large."),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The file came too slowly."),
    INTERRUPTED(HttpStatus.BAD_REQUEST, "The file did not arrive whole."),
    MULTIPART_INVALID(HttpStatus.BAD_REQUEST, "A multipart body holds exactly one part, named file."),
    UNSUPPORTED_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This kind of file is not read: send CSV, XLSX, XLS or JSON, plain, gzip or zip, without a password."),
    UNSUPPORTED_ENCODING(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The text is in UTF-32: save it as UTF-8."),
    EMPTY_FILE(HttpStatus.BAD_REQUEST, "The file is empty."),
    STORAGE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The file cannot be stored now. Send it again later.");

    private final HttpStatus status;
    private final String detail;

    Refusal(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
