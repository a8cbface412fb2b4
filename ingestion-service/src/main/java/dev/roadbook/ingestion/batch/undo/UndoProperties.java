package dev.roadbook.ingestion.batch.undo;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long people can decide about a file.
 *
 * @param keptFor how long after it came; then what is needed for it is forgotten
 * @param forgottenAt time of day at which that happens, in the installation's zone
 */
@Validated
@ConfigurationProperties("roadbook.undo")
record UndoProperties(
        @DefaultValue("30d") @NotNull Duration keptFor,
        @DefaultValue("03:30") @NotNull LocalTime forgottenAt) {}
