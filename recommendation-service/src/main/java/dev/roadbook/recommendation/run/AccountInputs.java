package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.account.Contact;
import dev.roadbook.recommendation.scenario.Buyer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a recommendation to an account is computed from, beside what is the same for every account of a run.
 *
 * @param buyer what is known of it
 * @param contact whether its buyer may be written to
 * @param left what was recommended to it and left, with the latest day
 */
public record AccountInputs(Buyer buyer, Contact contact, Map<String, LocalDate> left) {

    public AccountInputs {
        left = Collections.unmodifiableMap(new TreeMap<>(left));
    }
}
