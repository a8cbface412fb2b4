package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.account.AccountEvents;
import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.RevisedRows;
import dev.roadbook.ingestion.dataset.TableDataset;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.Fields;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of customers, as a customer relationship system keeps them. */
@Configuration(proxyBeanMethods = false)
class CustomerDataset {

    private static final Fields FIELDS = new Fields();
    private static final Field ID = FIELDS.required("customer_id", 60);
    private static final Field NAME = FIELDS.optional("customer_name", 200);
    private static final Field EMAIL = FIELDS.optional("email", 254);
    private static final Field PHONE = FIELDS.optional("phone", 32);
    private static final Field SEGMENT = FIELDS.optional("segment", 60);
    private static final Field INTERESTS = FIELDS.optional("interests", 2_000);
    private static final Field LAST_CONTACT = FIELDS.optional("last_contact_date", 40);
    private static final Field CREATED_AT = FIELDS.optional("created_at", 40);
    private static final Field ENGAGEMENT = FIELDS.optional("engagement_score", 20);
    private static final Field CONTACT_TIME = FIELDS.optional("preferred_contact_time", 60);
    private static final Field PAIN_POINTS = FIELDS.optional("pain_points", 2_000);
    private static final Field BEHAVIOR = FIELDS.optional("buying_behavior", 60);
    private static final Field RESPONSE_RATE = FIELDS.optional("response_rate", 20);
    private static final Field LIFETIME_VALUE = FIELDS.optional("lifetime_value", 40);
    private static final Field LANGUAGE = FIELDS.optional("language", 10);

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MOST_ENTRIES = 30;
    private static final int LONGEST_ENTRY = 60;

    @Bean
    static Dataset customerFiles(RevisedRows rows, JdbcClient jdbc, Clock clock) {
        return TableDataset.named("customers", FIELDS)
                .key(
                        "customer_id text",
                        "customer id",
                        cells -> cells.required(ID, RejectCode.NO_ACCOUNT, "the row names no customer"))
                .column("customer_name text", cells -> cells.optional(NAME))
                .column("crm_email text", cells -> cells.email(EMAIL))
                .column("phone text", cells -> cells.optional(PHONE))
                .column("segment text", cells -> cells.optional(SEGMENT))
                .column("interests text[]", cells -> cells.list(INTERESTS, MOST_ENTRIES, LONGEST_ENTRY))
                .column("pain_points text[]", cells -> cells.list(PAIN_POINTS, MOST_ENTRIES, LONGEST_ENTRY))
                .column("buying_behavior text", cells -> cells.optional(BEHAVIOR))
                .column("preferred_contact_time text", cells -> cells.optional(CONTACT_TIME))
                .column("language text", cells -> cells.optional(LANGUAGE))
                .column("engagement_score numeric(5, 2)", cells -> cells.upTo(ENGAGEMENT, HUNDRED, 2))
                .column("response_rate numeric(5, 4)", cells -> cells.upTo(RESPONSE_RATE, BigDecimal.ONE, 4))
                .column("lifetime_value numeric(18, 2)", cells -> cells.amount(LIFETIME_VALUE))
                .column("last_contact_on date", cells -> cells.dayIfAny(LAST_CONTACT))
                .column("customer_since date", cells -> cells.dayIfAny(CREATED_AT))
                .after(file -> revise(jdbc, file, clock))
                .tell(Topic.ACCOUNTS, AccountEvents.OF_BATCH, "id", AccountEvents::of)
                .into("crm_customer", rows);
    }

    /** The accounts of customers of whom the file says something new; those who have not bought are told with their first order. */
    private static void revise(JdbcClient jdbc, BatchFile file, Clock clock) {
        jdbc.sql("""
                        update account
                        set revision = revision + 1, batch_id = :batchId, updated_at = :now
                        where id in (
                            select a.id
                            from crm_customer c
                            join account a on a.card_code = c.customer_id
                            where c.batch_id = :batchId
                            order by a.id
                            for update of a)
                        """)
                .param("batchId", file.batchId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
