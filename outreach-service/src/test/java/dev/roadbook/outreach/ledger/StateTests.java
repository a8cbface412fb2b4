package dev.roadbook.outreach.ledger;

import static dev.roadbook.outreach.ledger.State.ACCEPTED;
import static dev.roadbook.outreach.ledger.State.CANCELLED;
import static dev.roadbook.outreach.ledger.State.CLAIMED;
import static dev.roadbook.outreach.ledger.State.EXPIRED;
import static dev.roadbook.outreach.ledger.State.HANDED_OVER;
import static dev.roadbook.outreach.ledger.State.HARD_FAILED;
import static dev.roadbook.outreach.ledger.State.HOLDOUT;
import static dev.roadbook.outreach.ledger.State.PLANNED;
import static dev.roadbook.outreach.ledger.State.SUPPRESSED;
import static dev.roadbook.outreach.ledger.State.TEMP_FAILED;
import static dev.roadbook.outreach.ledger.State.TEST;
import static dev.roadbook.outreach.ledger.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTests {

    private static final Set<State> FINAL =
            EnumSet.of(ACCEPTED, HARD_FAILED, EXPIRED, SUPPRESSED, HOLDOUT, CANCELLED, TEST);

    @ParameterizedTest
    @EnumSource(State.class)
    void nothingComesAfterAFinalState(State state) {
        var isFinal = State.all().noneMatch(state::canBecome);

        assertThat(isFinal).isEqualTo(FINAL.contains(state));
    }

    @Test
    void onlyAMailThatWasHandedOverCanBeAccepted() {
        assertThat(ACCEPTED.predecessors()).containsExactlyInAnyOrder(HANDED_OVER, UNKNOWN);
    }

    @Test
    void handedOverNeverGoesBackToWaiting() {
        assertThat(HANDED_OVER.canBecome(PLANNED)).isFalse();
        assertThat(HANDED_OVER.canBecome(CLAIMED)).isFalse();
        assertThat(UNKNOWN.canBecome(CLAIMED)).isFalse();
        assertThat(UNKNOWN.canBecome(TEMP_FAILED)).isFalse();
    }

    @Test
    void statementsTakeTheirStatesFromTheEnum() {
        assertThat(State.sql("set state = {CLAIMED} where state in {WAITING}"))
                .isEqualTo("set state = 'CLAIMED' where state in ('PLANNED', 'TEMP_FAILED')");
    }

    @Test
    void stateThatThereIsNotIsNoPartOfAStatement() {
        assertThatIllegalArgumentException().isThrownBy(() -> State.sql("where state = {SENT}"));
    }

    @Test
    void whateverIsNotFinalIsOpen() {
        assertThat(State.all().filter(state -> !FINAL.contains(state)))
                .containsExactlyInAnyOrderElementsOf(State.Group.OPEN.states());
    }

    @Test
    void onlyWhatWaitsIsClaimed() {
        assertThat(CLAIMED.predecessors()).isEqualTo(State.Group.WAITING.states());
    }
}
