package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.limit.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a password may be tried, and how long a session lives.
 *
 * @param perAccountAndSource failures of one user from one source
 * @param perSource failures of one source, whatever the user; a whole company may be behind one address
 * @param perAccount failures of one user from all sources it has never signed in from; those it has are not held up
 * @param sourceMemory how long a source counts as one the user has signed in from
 * @param idle how long a session survives without a request
 * @param lifetime how long a session survives at all
 * @param secureCookies whether the session is a Secure cookie of this host alone; by default when the request came over TLS
 */
@Validated
@ConfigurationProperties("roadbook.gateway.sign-in")
record SignInProperties(
        @Valid @NotNull Limit perAccountAndSource,
        @Valid @NotNull Limit perSource,
        @Valid @NotNull Limit perAccount,
        @DefaultValue("90d") @NotNull Duration sourceMemory,
        @DefaultValue("8h") @NotNull Duration idle,
        @DefaultValue("30d") @NotNull Duration lifetime,
        @Nullable Boolean secureCookies) {}
