package dev.roadbook.ingestion.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
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
     * @param contentEncoding whether deliveries may be sent with {@code Content-Encoding: gzip}
     */
    record Source(
            @NotBlank String profile,
            @DefaultValue List<String> secrets,
            @DefaultValue("false") boolean contentEncoding) {}
}
