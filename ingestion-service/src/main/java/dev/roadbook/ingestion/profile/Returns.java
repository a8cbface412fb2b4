package dev.roadbook.ingestion.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which rows of a source take something back, where their signs alone do not say.
 *
 * @param kinds what the kind of such a row reads, whatever its case and accents; its quantity and amount are negative however they
 *     are written
 * @param quantityFollowsAmount whether a quantity is negative wherever its amount is
 */
public record Returns(
        @DefaultValue Set<String> kinds,
        @DefaultValue("false") boolean quantityFollowsAmount) {

    /** A source whose signs say it. */
    public static final Returns AS_WRITTEN = new Returns(Set.of(), false);

    public Returns {
        kinds = kinds.stream().map(Returns::key).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOf(String kind) {
        return kinds.contains(key(kind));
    }

    private static String key(String kind) {
        return Normalizer.normalize(kind, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
