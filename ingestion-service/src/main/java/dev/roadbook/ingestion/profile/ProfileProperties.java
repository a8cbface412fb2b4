package dev.roadbook.ingestion.profile;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where column profiles are.
 *
 * @param locations resource patterns; a later profile replaces an earlier one of its name
 */
@ConfigurationProperties("roadbook.profiles")
record ProfileProperties(
        @DefaultValue("classpath*:profiles/*.yaml") List<String> locations) {}
