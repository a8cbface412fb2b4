package dev.roadbook.ingestion.mapping;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of a file is read without storing it.
 *
 * @param maxRows most rows of one file
 * @param atOnce most files at one time
 */
@Validated
@ConfigurationProperties("roadbook.dry-run")
record DryRunProperties(
        @DefaultValue("200000") @Positive int maxRows,
        @DefaultValue("2") @Positive int atOnce) {}
