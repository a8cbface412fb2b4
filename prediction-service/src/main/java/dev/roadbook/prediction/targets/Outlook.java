package dev.roadbook.prediction.targets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is to be expected of a month that is not over. */
sealed interface Outlook {

    /**
     * An answer.
     *
     * @param missProbability chance that the target is missed
     * @param reasons what moves it most
     */
    record Expected(double missProbability, Risk risk, List<Reason> reasons) implements Outlook {

        public Expected {
            reasons = List.copyOf(reasons);
        }
    }

    /** No answer, and why. */
    record Unknown(String reason) implements Outlook {}

    /** How likely a target is missed. */
    enum Risk {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * What something that was done, or not done, does to the answer.
     *
     * @param text in words
     * @param effect percentage points of risk against an ordinary month at the same day; positive where it raises the risk
     */
    @Schema(name = "OutlookReason")
    record Reason(String cause, String text, double effect) {}
}
