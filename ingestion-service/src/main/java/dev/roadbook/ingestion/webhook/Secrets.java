package dev.roadbook.ingestion.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.source.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The secrets of every source of sales; one without a usable secret takes no deliveries at all. */
@Component
public class Secrets {

    private static final Logger log = LoggerFactory.getLogger(Secrets.class);

    private final Map<String, List<Secret>> secrets = new HashMap<>();

    Secrets(Sources sources) {
        for (var source : sources.configured(ColumnProfile.USUAL_KIND)) {
            var usable = parse(source, sources.secretsOf(source));
            if (usable.isEmpty()) {
                log.info("webhook closed source={} reason=\"no usable secret is configured\"", source);
            } else {
                secrets.put(source, usable);
            }
        }
    }

    /** Those that are accepted now, the current one first. */
    List<Secret> of(String source, Instant now) {
        return secrets.getOrDefault(source, List.of()).stream()
                .filter(secret -> secret.isValidAt(now))
                .toList();
    }

    /**
     * What we send to a source is signed as what it sends to us: by each of its secrets, so that one can be changed.
     *
     * @return the header's value; empty where the source has no secret
     */
    public Optional<String> sign(String source, String id, Instant now, String body) {
        var signed = "%s.%d.%s".formatted(id, now.getEpochSecond(), body).getBytes(UTF_8);
        return of(source, now).stream()
                .map(secret ->
                        "v1," + Base64.getEncoder().encodeToString(secret.mac().doFinal(signed)))
                .reduce((one, other) -> one + " " + other);
    }

    /** One faulty secret closes the source: a rotation half done would be noticed too late otherwise. */
    private static List<Secret> parse(String source, List<String> texts) {
        var parsed = new ArrayList<Secret>();
        try {
            texts.stream().map(Secret::parse).forEach(parsed::add);
        } catch (IllegalArgumentException e) {
            log.error("webhook secret not usable source={} reason=\"{}\"", source, e.getMessage());
            return List.of();
        }
        return List.copyOf(parsed);
    }
}
