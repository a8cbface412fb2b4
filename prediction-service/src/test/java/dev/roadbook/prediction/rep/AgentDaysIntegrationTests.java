package dev.roadbook.prediction.rep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.RoadbookTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.schedule.enabled=false", "spring.kafka.listener.auto-startup=false"})
class AgentDaysIntegrationTests {

    @Autowired
    AgentDays days;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAccountOfR09() {
        jdbc.sql("truncate sales_order, order_rep, account, agent_day").update();
        jdbc.sql("insert into account (account_id, revision, rep_id, merged) values ('A1', 1, 'R09', false)")
                .update();
    }

    @Test
    void anOrderIsTheRepresentativesItNames() {
        order(1, 3, "R01");
        assertThat(rep()).isEqualTo("R01");
    }

    @Test
    void anOrderThatSaysNothingIsTheAccounts() {
        order(1, 3, null);
        assertThat(rep()).isEqualTo("R09");
    }

    @Test
    void whatAnEarlierVersionKeptOfThisRevisionCounts() {
        order(1, 3, null);
        keptBefore(1, 3, "R01");
        assertThat(rep()).isEqualTo("R01");
    }

    @Test
    void whatAnEarlierVersionKeptOfAnotherRevisionDoesNot() {
        order(1, 3, null);
        keptBefore(1, 2, "R01");
        assertThat(rep()).isEqualTo("R09");
    }

    private void order(int order, long revision, @Nullable String rep) {
        jdbc.sql("""
                        insert into sales_order (
                            account_id, order_id, revision, retracted, ordered_on, currency, net_revenue, skus, revenues, rep_id
                        )
                        values ('A1', :order, :revision, false, '2026-11-18', 'EUR', 10, array[]::text[], array[]::numeric[], :rep)
                        """)
                .param("order", new UUID(0, order))
                .param("revision", revision)
                .param("rep", rep)
                .update();
    }

    private void keptBefore(int order, long revision, String rep) {
        jdbc.sql(
                        "insert into order_rep (account_id, order_id, revision, rep_id) values ('A1', :order, :revision, :rep)")
                .param("order", new UUID(0, order))
                .param("revision", revision)
                .param("rep", rep)
                .update();
    }

    private String rep() {
        days.sumUp();
        return jdbc.sql("select rep_id from agent_day where day = '2026-11-18'")
                .query(String.class)
                .single();
    }
}
