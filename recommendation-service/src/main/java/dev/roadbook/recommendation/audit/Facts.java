package dev.roadbook.recommendation.audit;

import dev.roadbook.recommendation.account.Contact;
import dev.roadbook.recommendation.profile.Profile;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What is known of an account when what is recommended to it is judged.
 *
 * @param profile what it is like as of the day
 * @param contact whether its buyer may be written to
 * @param left what was recommended to it and left, with the latest day
 * @param declined products that somebody who knows it said are not for it
 * @param asOf the day
 */
public record Facts(
        Profile profile, Contact contact, Map<String, LocalDate> left, Set<String> declined, LocalDate asOf) {

    public Facts {
        left = Map.copyOf(left);
        declined = Set.copyOf(declined);
    }
}
