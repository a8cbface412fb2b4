package dev.roadbook.platform.clock;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is the same for everything in one installation.
 *
 * @param zone zone in which a business day begins and ends
 * @param instance stable name of this instance among its replicas; transactions of a crashed instance are
 *     finished by its successor of the same name
 * @param clockShiftFile for rehearsals only: a file with an ISO-8601 duration by which the clock is shifted
 */
@Validated
@ConfigurationProperties("roadbook")
public record RoadbookProperties(
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("${HOSTNAME:local}") @NotBlank String instance,
        @Nullable Path clockShiftFile) {}
