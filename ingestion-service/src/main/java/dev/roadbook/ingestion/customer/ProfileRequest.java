package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.hand.Edit;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an account. Files do not change what is said or cleared here until it is given back to them.
 *
 * @param set what is so; what is null there stays as it is
 * @param clear what is not known, whatever files say
 * @param giveBack what files say again
 */
record ProfileRequest(
        @Nullable @Valid ProfileValues set,
        @Nullable Set<ProfileField> clear,
        @Nullable Set<ProfileField> giveBack) implements Edit<ProfileField> {

    @Override
    public Set<ProfileField> cleared() {
        return clear == null ? Set.of() : clear;
    }

    @Override
    public Set<ProfileField> givenBack() {
        return giveBack == null ? Set.of() : giveBack;
    }
}
