package dev.roadbook.dashboard.deadletter;

import dev.roadbook.dashboard.deadletter.Letters.Stored;
import dev.roadbook.platform.kafka.Replayed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * A letter with what is in it.
 *
 * @param letter what the list shows
 * @param payload the record's value
 * @param headers headers of the record, without the trace of its failure
 * @param stackTrace that trace
 * @param failedAgainAs the letter that came of its replay, if that failed too
 */
@Schema(name = "DeadLetterDetail")
record LetterDetail(
        LetterView letter,
        LetterPayload payload,
        List<HeaderView> headers,
        @Nullable String stackTrace,
        @Nullable UUID failedAgainAs) {

    private static final int HEADER_LENGTH = 300;
    private static final int TRACE_LENGTH = 8_000;
    private static final int MOST_HEADERS = 50;

    @Schema(name = "DeadLetterHeader")
    record HeaderView(String name, @Nullable String value) {}

    static LetterDetail of(Stored stored, LetterPayload payload, Optional<UUID> failedAgainAs) {
        return new LetterDetail(
                stored.letter(),
                payload,
                stored.headers().stream()
                        .filter(header -> Replayed.isOriginal(header.key()))
                        .limit(MOST_HEADERS)
                        .map(header ->
                                new HeaderView(header.key(), LetterHeaders.printable(header.value(), HEADER_LENGTH)))
                        .toList(),
                stored.headers().stream()
                        .filter(header -> header.key().equals(KafkaHeaders.DLT_EXCEPTION_STACKTRACE))
                        .findFirst()
                        .map(header -> LetterHeaders.printable(header.value(), TRACE_LENGTH))
                        .orElse(null),
                failedAgainAs.orElse(null));
    }
}
