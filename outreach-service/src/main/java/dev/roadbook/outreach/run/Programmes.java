package dev.roadbook.outreach.run;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.roadbook.outreach.ledger.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All programmes there are. */
@Component
public class Programmes {

    private final Map<String, Programme<?>> byName;

    Programmes(List<Programme<?>> programmes) {
        this.byName = programmes.stream().collect(toUnmodifiableMap(Programme::name, identity()));
    }

    /** Empty for an intent of an earlier or later version. */
    public Optional<Programme<?>> of(Intent intent) {
        return Optional.ofNullable(byName.get(intent.programme()));
    }
}
