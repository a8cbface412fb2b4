package dev.roadbook.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often one caller may ask, on each instance.
 *
 * @param perIdentity requests of one user or key
 * @param perSource requests of one source that has proved no identity
 */
@Validated
@ConfigurationProperties("roadbook.gateway.limit")
record LimitProperties(
        @Valid @NotNull Limit perIdentity, @Valid @NotNull Limit perSource) {}
