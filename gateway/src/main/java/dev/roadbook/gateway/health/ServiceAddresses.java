package dev.roadbook.gateway.health;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services behind the gateway.
 *
 * @param services address of each service, by name
 */
@ConfigurationProperties("roadbook.gateway")
record ServiceAddresses(Map<String, URI> services) {}
