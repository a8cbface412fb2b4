package dev.roadbook.outreach.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.ledger.State.Group;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The database's own words for states and subjects are the enums', and an index serves what statements ask for. */
@OutreachTest
class LedgerSchemaIntegrationTests {

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    @Autowired
    private World world;

    @Test
    void databaseKnowsTheStatesOfTheEnum() {
        assertThat(namesIn(constraint("send_intent_state_check")))
                .isEqualTo(State.all().map(State::name).collect(Collectors.toSet()));
    }

    @Test
    void databaseKnowsTheTypesOfSubjects() {
        assertThat(namesIn(constraint("send_intent_subject_type_check")))
                .isEqualTo(Stream.of(Subject.Type.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "send_intent_waiting, WAITING",
        "send_intent_leased, LEASED",
        "send_intent_by_recipient, OUT",
        "send_intent_once, VOID"
    })
    void indexCoversTheGroupThatStatementsAskFor(String index, Group group) {
        var covered = world.text("""
                select pg_get_expr(indpred, indrelid) from pg_index where indexrelid = cast(? as regclass)
                """, index);

        assertThat(namesIn(covered))
                .isEqualTo(group.states().stream().map(State::name).collect(Collectors.toSet()));
    }

    private String constraint(String name) {
        return world.text("select pg_get_constraintdef(oid) from pg_constraint where conname = ?", name);
    }

    private static Set<String> namesIn(String definition) {
        return QUOTED.matcher(definition)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
