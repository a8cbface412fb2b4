package dev.roadbook.ingestion.batch.drift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How files are compared with those before them.
 *
 * @param hold whether one that is unlike them waits for a person, where its source does not say
 * @param files how many earlier ones of a source count
 */
@Validated
@ConfigurationProperties("roadbook.drift")
record DriftProperties(
        @DefaultValue("true") boolean hold,
        @DefaultValue("20") @Min(5) @Max(1_000) int files) {}
