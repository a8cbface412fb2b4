package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.Statements;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.DispatchReport;
import dev.roadbook.outreach.run.Dispatcher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mail costs the database once it is planned. */
@OutreachTest
class OneMailIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private ReminderPlan plan;

    @Autowired
    private Dispatcher dispatcher;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void readsItsFactsOnceToBeWrittenAndOnceInTheLastMoment() {
        assertThat(statementsFor("ONE"))
                .filteredOn(statement -> statement.contains("from expectation"))
                .hasSize(2);
    }

    /** Of its hand-over and its end, where no other mail shares them; it is claimed and written together with others. */
    @Test
    void takesFifteenStatementsOfItsOwn() {
        var one = statementsFor("ONE").size();
        var three = statementsFor("TWO", "THREE", "FOUR").size();

        assertThat(three - one).isEqualTo(2 * 15);
    }

    private List<String> statementsFor(String... accounts) {
        world.due(accounts);
        plan.plan(Opening.NOW, Fixtures.TODAY, false);
        var reports = new ArrayList<DispatchReport>();
        var statements = Statements.during(() -> reports.add(dispatcher.dispatch()));
        assertThat(reports.getFirst().of(ReminderProgramme.NAME).count(State.ACCEPTED))
                .isEqualTo(accounts.length);
        return statements;
    }
}
