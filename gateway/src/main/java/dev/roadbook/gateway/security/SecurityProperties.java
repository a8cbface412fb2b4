package dev.roadbook.gateway.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which pages may act for a signed-in person.
 *
 * @param allowedOrigins origins besides our own host, such as a public address a proxy rewrites
 */
@Validated
@ConfigurationProperties("roadbook.gateway.security")
record SecurityProperties(@DefaultValue List<String> allowedOrigins) {}
