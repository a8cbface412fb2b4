package dev.roadbook.ingestion.catalogue;

import dev.roadbook.ingestion.hand.Edit;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a product. Files do not change what is said or cleared here until it is given back to them.
 *
 * @param set what is so; what is null there stays as it is
 * @param clear what is not known, whatever files say
 * @param giveBack what files say again
 */
record ProductEdit(
        @Nullable @Valid ProductValues set,
        @Nullable Set<ProductField> clear,
        @Nullable Set<ProductField> giveBack) implements Edit<ProductField> {

    @Override
    public Set<ProductField> cleared() {
        return clear == null ? Set.of() : clear;
    }

    @Override
    public Set<ProductField> givenBack() {
        return giveBack == null ? Set.of() : giveBack;
    }
}
