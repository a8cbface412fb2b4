package dev.roadbook.outreach.ledger;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an intended mail stands, and where it may go from there. */
public enum State {
    /** Waits for its time. */
    PLANNED,
    /** Some instance works on it, for as long as its lease lasts. */
    CLAIMED,
    /** The message is on its way to the server; from here on only the server's reply tells. */
    HANDED_OVER,
    /** The server confirmed. */
    ACCEPTED,
    /** Not now; tried again after a while. */
    TEMP_FAILED,
    /** Never. */
    HARD_FAILED,
    /** May have been sent: a person decides. */
    UNKNOWN,
    /** Its time had passed before it could go. */
    EXPIRED,
    /** The recipient does not want it. */
    SUPPRESSED,
    /** Left out of an experiment's treatment. */
    HOLDOUT,
    /** No longer right. */
    CANCELLED,
    /** Shown in test mode instead of sent. */
    TEST;

    boolean canBecome(State next) {
        return next.predecessors().contains(this);
    }

    /** The states from which this one may be reached. */
    Set<State> predecessors() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CLAIMED, UNKNOWN);
            case CLAIMED -> EnumSet.of(PLANNED, TEMP_FAILED);
            case HANDED_OVER -> EnumSet.of(CLAIMED);
            case ACCEPTED -> EnumSet.of(HANDED_OVER, UNKNOWN);
            case TEMP_FAILED, HARD_FAILED, EXPIRED -> EnumSet.of(CLAIMED, HANDED_OVER);
            case UNKNOWN, TEST -> EnumSet.of(HANDED_OVER);
            case SUPPRESSED, HOLDOUT -> EnumSet.of(CLAIMED);
            case CANCELLED -> EnumSet.of(PLANNED, TEMP_FAILED, CLAIMED);
        };
    }

    /** States that statements and indexes ask for together. */
    enum Group {
        /** Its time has not come. */
        WAITING,
        /** Some instance answers for it, as long as its lease lasts. */
        LEASED,
        /** May still be sent, or turn out to have been. */
        OPEN,
        /** Is with its recipient, as far as anybody knows. */
        OUT,
        /** Was never sent, and its cycle has room for another. */
        VOID,
        /** Ended its cycle without a mail. */
        SPENT;

        Set<State> states() {
            return switch (this) {
                case WAITING -> EnumSet.of(PLANNED, TEMP_FAILED);
                case LEASED -> EnumSet.of(CLAIMED, HANDED_OVER);
                case OPEN -> EnumSet.of(PLANNED, CLAIMED, HANDED_OVER, TEMP_FAILED, UNKNOWN);
                case OUT -> EnumSet.of(HANDED_OVER, ACCEPTED, UNKNOWN);
                case VOID -> EnumSet.of(CANCELLED, EXPIRED, TEST);
                case SPENT -> EnumSet.of(HARD_FAILED, SUPPRESSED, HOLDOUT);
            };
        }

        private String list() {
            return states().stream().map(State::literal).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    private static final Pattern NAME = Pattern.compile("\\{([A-Z_]+)}");

    /**
     * A statement that names states by this enum: <code>state = {PLANNED}</code>, <code>state in {WAITING}</code>. They
     * are written into it, not bound, since a partial index is only found by what the statement itself says.
     */
    public static String sql(String statement) {
        return NAME.matcher(statement).replaceAll(name -> written(name.group(1)));
    }

    private static String written(String name) {
        return Stream.of(Group.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .map(Group::list)
                .orElseGet(() -> valueOf(name).literal());
    }

    private String literal() {
        return "'" + name() + "'";
    }

    /** For SQL: the states among which an update finds what it may change. */
    String[] predecessorNames() {
        return predecessors().stream().map(State::name).toArray(String[]::new);
    }

    public static Stream<State> all() {
        return Stream.of(values());
    }
}
