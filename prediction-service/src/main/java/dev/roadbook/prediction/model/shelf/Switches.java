package dev.roadbook.prediction.model.shelf;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has answers given by another model and tells who wanted it, both or neither. */
@Component
public class Switches {

    private final ActivityLog activities;

    Switches(ActivityLog activities) {
        this.activities = activities;
    }

    /**
     * A switch somebody asks for.
     *
     * @param person who asks
     * @param answers what the models give, such as "Dates"
     * @param before name of the model that gives them
     * @param after name of the one that is to give them
     */
    public record Switch(String person, String answers, String before, String after) {}

    /** Makes it; whether that was possible is for the change to say. */
    @Transactional
    public boolean make(Switch asked, BooleanSupplier change) {
        boolean isMade = change.getAsBoolean();
        if (isMade && !asked.before().equals(asked.after())) {
            activities.add(Deed.of(asked.person(), "MODEL_SWITCHED", asked.answers() + " are given by another model.")
                    .replacing(asked.before(), asked.after()));
        }
        return isMade;
    }
}
