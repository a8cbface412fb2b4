package dev.roadbook.ingestion.batch.worker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of loading.
 *
 * @param quarantineAbove percentage of rejected lines above which a batch is held for a person
 */
@Validated
@ConfigurationProperties("roadbook.load")
record LoadProperties(
        @DefaultValue("20") @PositiveOrZero @Max(100) int quarantineAbove) {

    boolean isTooMuch(long rejected, long lines) {
        return rejected * 100 > quarantineAbove * lines;
    }
}
