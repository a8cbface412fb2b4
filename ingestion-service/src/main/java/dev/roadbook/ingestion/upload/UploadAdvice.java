package dev.roadbook.ingestion.upload;

import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.storage.FileRefused;
import dev.roadbook.platform.web.Problems;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What people are told whose file could not be taken. */
@RestControllerAdvice(basePackages = {"dev.roadbook.ingestion.upload", "dev.roadbook.ingestion.batch.mend"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadAdvice {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final Problems problems;

    UploadAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(FileRefused e) {
        return switch (e.reason()) {
            case TOO_LARGE -> answer(HttpStatus.CONTENT_TOO_LARGE, "too_large", "The file is too large.");
            case TOO_SLOW, INTERRUPTED ->
                answer(HttpStatus.BAD_REQUEST, "interrupted", "The file did not arrive whole.");
            case STORAGE_UNAVAILABLE ->
                problems.later(A_WHILE, "storage_unavailable", "The file cannot be stored now. Try again later.");
        };
    }

    /** Its message is for the person who sent the file. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnreadableFile e) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unreadable_file",
                "This file is not read: %s.".formatted(e.getMessage()));
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status).body(problems.problem(status, code, detail));
    }
}
