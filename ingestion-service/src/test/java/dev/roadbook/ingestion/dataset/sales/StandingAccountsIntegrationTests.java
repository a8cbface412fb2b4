package dev.roadbook.ingestion.dataset.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.ingestion.IngestionTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lines of a file whose account is merged, before they are taken; nothing of it stays. */
@IngestionTest
@Transactional
class StandingAccountsIntegrationTests {

    @Autowired
    StandingAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ordersOfAMergedAccountAreThoseOfTheSurvivorWhateverTheSourceIsCalled() {
        jdbc.sql("""
                        insert into account (id, card_code, name, currency, seen_on, updated_at, survivor_id)
                        values ('survivor', 'S', 'Shop', 'EUR', '2026-11-02', now(), null),
                            ('left', 'L', 'Shop', 'EUR', '2026-11-02', now(), 'survivor')
                        """).update();
        jdbc.sql("""
                        create temporary table staged_line on commit drop as
                        select 'left' as account_id, 'D1' as document, date '2026-11-02' as ordered_on,
                            gen_random_uuid() as order_id
                        """).update();

        accounts.settle("l'atelier");

        assertThat(jdbc.sql("select order_id from staged_line where account_id = 'survivor' and said_as = 'left'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(SalesLine.orderId("l'atelier", "survivor", "D1", LocalDate.of(2026, 11, 2)));
    }
}
