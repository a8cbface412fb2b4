package dev.roadbook.ingestion.batch.mend;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of what was rejected is mended at a time.
 *
 * @param maxRows most edited rows of one file that wait to be sent
 * @param maxCorrections most times that rows of one file are sent; each later one is read among all of them
 * @param atOnce most files that are read for it at one time
 */
@Validated
@ConfigurationProperties("roadbook.mending")
record MendingProperties(
        @DefaultValue("100000") @Positive int maxRows,
        @DefaultValue("100") @Positive int maxCorrections,
        @DefaultValue("2") @Positive int atOnce) {}
