package dev.roadbook.ingestion.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A receipt as the sender sees it.
 *
 * @param duplicate {@code delivery} or {@code content} when nothing new was taken
 */
public record ReceiptView(
        UUID batchId,
        String statusUrl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String duplicate) {

    /** 202 for something new, 200 for a repetition. */
    public static ResponseEntity<ReceiptView> answer(Receipt receipt) {
        var status = switch (receipt.outcome()) {
            case ACCEPTED -> HttpStatus.ACCEPTED;
            case KNOWN_DELIVERY, KNOWN_CONTENT -> HttpStatus.OK;
        };
        var duplicate = switch (receipt.outcome()) {
            case ACCEPTED -> null;
            case KNOWN_DELIVERY -> "delivery";
            case KNOWN_CONTENT -> "content";
        };
        return ResponseEntity.status(status)
                .body(new ReceiptView(receipt.batchId(), "/api/batches/" + receipt.batchId(), duplicate));
    }
}
