package dev.roadbook.ingestion.hand;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person says of a thing: what is so, what is not known whatever files say, and what files say again. */
public interface Edit<F extends Enum<F>> {

    /** Values by field; those that are null stay as they are. */
    @Nullable Object set();

    Set<F> cleared();

    Set<F> givenBack();
}
