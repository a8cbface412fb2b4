package dev.roadbook.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.platform.SampleService;
import dev.roadbook.testkit.RoadbookTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RoadbookTest(classes = SampleService.class, properties = "roadbook.outbox.poll-interval=1h")
class LocksIntegrationTests {

    @Autowired
    Locks locks;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void oneTransactionAtATimeHoldsALock() {
        var others = new ArrayList<Boolean>();

        inTransaction(() -> {
            locks.hold("wine");
            others.add(elsewhere("wine"));
            others.add(elsewhere("cheese"));
        });

        assertThat(others).containsExactly(false, true);
        assertThat(elsewhere("wine")).isTrue();
    }

    @Test
    void isHeldInATransactionOnly() {
        assertThatThrownBy(() -> locks.tryHold("wine")).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> locks.hold("wine")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void worksAloneAcrossTransactions() throws SQLException {
        var done = new ArrayList<String>();

        var first = locks.doAlone("rebuild", () -> done.add(nested("rebuild")));

        assertThat(first).isTrue();
        assertThat(done).isEqualTo(List.of("refused"));
        assertThat(nested("rebuild")).isEqualTo("done");
    }

    private String nested(String name) {
        try {
            return locks.doAlone(name, () -> {}) ? "done" : "refused";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean elsewhere(String name) {
        return CompletableFuture.supplyAsync(() -> {
                    var held = new ArrayList<Boolean>();
                    inTransaction(() -> held.add(locks.tryHold(name)));
                    return held.getFirst();
                })
                .join();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
