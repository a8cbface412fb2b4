package dev.roadbook.ingestion.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets on an account.
 *
 * @param email address of the buyer; null leaves the account without one
 * @param repId who looks after it; null for nobody
 */
record AccountEdit(
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(min = 1, max = 60) String repId) {

    /** The same as what a person says of an account, both fields in any case. */
    ProfileRequest request() {
        var cleared = EnumSet.noneOf(ProfileField.class);
        if (email == null) {
            cleared.add(ProfileField.EMAIL);
        }
        if (repId == null) {
            cleared.add(ProfileField.REP_ID);
        }
        return new ProfileRequest(ProfileValues.of(email, repId), cleared, null);
    }
}
