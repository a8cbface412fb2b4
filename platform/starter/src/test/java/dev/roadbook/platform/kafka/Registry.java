package dev.roadbook.platform.kafka;

import dev.roadbook.testkit.TestServers;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The real registry as a Confluent client and as a service's settings see it. */
final class Registry {

    private static final String URL = TestServers.ofThisJvm().registry();

    private final RestClient confluent = RestClient.builder()
            .baseUrl(confluentUrl())
            .requestFactory(new SimpleClientHttpRequestFactory())
            .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
            .build();

    static String confluentUrl() {
        return URL.replace("/apis/registry/v3", "/apis/ccompat/v7");
    }

    /** A service's settings for it, and some more. */
    static EventProperties properties(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.putIfAbsent("roadbook.kafka.registry-url", URL);
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("roadbook.kafka", EventProperties.class)
                .get();
    }

    /** Registers a schema if the subject's rule allows it, and tells the registry's answer. */
    HttpStatusCode register(String subject, Schema schema) {
        return confluent
                .post()
                .uri("/subjects/{subject}/versions", subject)
                .body(Map.of("schema", schema.toString()))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    /** The versions of a subject, such as {@code [1]}, or the registry's complaint that there are none. */
    String versions(String subject) {
        return confluent
                .get()
                .uri("/subjects/{subject}/versions", subject)
                .retrieve()
                .requiredBody(String.class);
    }
}
