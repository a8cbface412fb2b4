package dev.roadbook.ingestion.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every source of files, by its name.
 *
 * @param sources settings of each source
 */
@Validated
@ConfigurationProperties("roadbook")
record SourceProperties(@DefaultValue Map<String, @Valid Source> sources) {

    /**
     * Settings of one source.
     *
     * @param profile column profile of its files
     * @param secrets webhook secrets, the current one first; one that ends carries {@code @} and the instant
     * @param replyTo where the source is told what became of its files, signed by its secrets; null where it is not
     * @param holdUnusual whether a file unlike those before it waits for a person; null where all sources do the same
     * @param contentEncoding whether deliveries may be sent with {@code Content-Encoding: gzip}
     */
    record Source(
            @NotBlank String profile,
            @DefaultValue List<String> secrets,
            @Nullable URI replyTo,
            @Nullable Boolean holdUnusual,
            @DefaultValue("false") boolean contentEncoding) {}
}
