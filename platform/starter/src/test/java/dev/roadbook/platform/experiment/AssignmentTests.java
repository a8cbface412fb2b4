package dev.roadbook.platform.experiment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    private static final List<String> CLUSTERS = IntStream.range(0, 20_000)
            .mapToObj(number -> Assignment.cluster(null, "A-" + number))
            .toList();

    /** First eight bytes, as an unsigned number, of SHA-256 over each part after its length in four bytes, mod 10 000. */
    @Test
    void drawsTheSameForEver() {
        var assignment = new Assignment("salt", "reminders", 10);

        assertThat(assignment.bucket("account:A-1")).isEqualTo(8618);
        assertThat(assignment.bucket("chain:café")).isEqualTo(5905);
    }

    @Test
    void holdsOutTheShareThatWasAskedFor() {
        var assignment = new Assignment("salt", "reminders", 20);

        assertThat(heldOut(assignment).size() / 20_000.0).isEqualTo(0.2, within(0.01));
    }

    @Test
    void holdsOutNobodyOrEverybodyAtTheEnds() {
        assertThat(heldOut(new Assignment("salt", "reminders", 0))).isEmpty();
        assertThat(heldOut(new Assignment("salt", "reminders", 100))).hasSameSizeAs(CLUSTERS);
    }

    @Test
    void onlyAddsToTheHoldoutWhenTheShareGrows() {
        assertThat(heldOut(new Assignment("salt", "reminders", 30)))
                .containsAll(heldOut(new Assignment("salt", "reminders", 10)));
    }

    @Test
    void drawsAnewForAnotherSaltAndForAnotherExperiment() {
        var one = heldOut(new Assignment("salt", "reminders", 20));

        for (var other : List.of(new Assignment("pepper", "reminders", 20), new Assignment("salt", "digests", 20))) {
            var both = heldOut(other).stream().filter(one::contains).count();
            assertThat(both / 20_000.0).isEqualTo(0.04, within(0.01));
        }
    }

    @Test
    void keepsStoresOfAChainTogether() {
        assertThat(Assignment.cluster("Café Roma", "A-1")).isEqualTo(Assignment.cluster(" café roma ", "A-2"));
        assertThat(Assignment.cluster(" ", "A-1")).isEqualTo("account:A-1").isNotEqualTo(Assignment.cluster("A-1", ""));
    }

    private static Set<String> heldOut(Assignment assignment) {
        return CLUSTERS.stream()
                .filter(cluster -> assignment.of(cluster) == Arm.HOLDOUT)
                .collect(toSet());
    }
}
