package dev.roadbook.ingestion.merge.suggestion;

import dev.roadbook.ingestion.merge.MergeDecisions;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds pairs of accounts that may be one, and keeps what people say of them. */
@Component
class Suggestions {

    private static final Logger log = LoggerFactory.getLogger(Suggestions.class);

    /** What so many have in common tells nothing: the address of a mall, the mailbox of a chain. */
    private static final int COMMON = 20;

    /** The name of the lock under which one instance looks at a time. */
    private static final long LOOKING = 0x6c6f_6f6b_696e_6701L;

    private static final int LOWEST_SCORE = 45;
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Traits traits;
    private final MergeDecisions merges;
    private final ActivityLog activities;
    private final Clock clock;

    Suggestions(JdbcClient jdbc, Traits traits, MergeDecisions merges, ActivityLog activities, Clock clock) {
        this.jdbc = jdbc;
        this.traits = traits;
        this.merges = merges;
        this.activities = activities;
        this.clock = clock;
    }

    /** Looks anew where an account has changed; what a person decided of a pair stays decided. */
    @Transactional
    public void refresh() {
        jdbc.sql("select pg_advisory_xact_lock(%d)".formatted(LOOKING)).query().listOfRows();
        int changed = traits.refresh();
        if (changed > 0) {
            find();
            jdbc.sql("""
                            delete from account_suggestion s
                            where state = 'OPEN' and not exists (select from found_pair f where f.id = s.id)
                            """).update();
            int news = jdbc.sql("""
                            insert into account_suggestion as s (id, account_id, into_id, score, evidence, account_orders,
                                into_orders, found_at)
                            select id, account_id, into_id, score, evidence, account_orders, into_orders, :now
                            from found_pair
                            on conflict (id) do update
                            set account_id = excluded.account_id, into_id = excluded.into_id, score = excluded.score,
                                evidence = excluded.evidence, account_orders = excluded.account_orders,
                                into_orders = excluded.into_orders
                            where s.state = 'OPEN'
                            """).param("now", now()).update();
            log.info("pairs of accounts compared changed={} alike={}", changed, news);
        }
    }

    /** Pairs that have enough in common, in the temporary table {@code found_pair}. */
    private void find() {
        jdbc.sql("""
                        create temporary table found_pair on commit drop as
                        with telling as (
                            select kind, value
                            from account_trait
                            group by kind, value
                            having count(*) between 2 and %1$d),
                        alike as (
                            select one.account_id as one, other.account_id as other,
                                bool_or(kind = 'ADDRESS') as address, bool_or(kind = 'NEAR_ADDRESS') as near,
                                bool_or(kind = 'NAME_AND_POSTCODE') as postcode, bool_or(kind = 'NAME_AND_CITY') as city,
                                bool_or(kind = 'SIMILAR_NAME') as like_name, bool_or(kind = 'EMAIL') as email
                            from telling
                            join account_trait one using (kind, value)
                            join account_trait other using (kind, value)
                            where one.account_id < other.account_id
                            group by one.account_id, other.account_id),
                        scored as (
                            select one, other,
                                case when address then 45 when near then 30 else 0 end
                                    + case when postcode then 45 when city then 30 when like_name then 20 else 0 end
                                    + case when email then 35 else 0 end as score,
                                concat_ws(',', case when address then 'ADDRESS' when near then 'NEAR_ADDRESS' end,
                                    case when postcode then 'NAME_AND_POSTCODE' when city then 'NAME_AND_CITY'
                                        when like_name then 'SIMILAR_NAME' end,
                                    case when email then 'EMAIL' end) as evidence
                            from alike),
                        bought as (
                            select account_id, count(*) as orders
                            from sales_order
                            where not retracted
                            group by account_id),
                        ranked as (
                            select s.*, coalesce(b.orders, 0) as one_orders, coalesce(c.orders, 0) as other_orders
                            from scored s
                            join account a on a.id = s.one and a.survivor_id is null
                            join account o on o.id = s.other and o.survivor_id is null and o.currency = a.currency
                            left join bought b on b.account_id = s.one
                            left join bought c on c.account_id = s.other
                            where s.score >= %2$d)
                        select cast(md5(one || chr(10) || other) as uuid) as id, least(score, 100) as score, evidence,
                            case when one_orders < other_orders then one else other end as account_id,
                            case when one_orders < other_orders then other else one end as into_id,
                            least(one_orders, other_orders) as account_orders,
                            greatest(one_orders, other_orders) as into_orders
                        from ranked
                        order by score desc, one, other
                        limit %3$d
                        """.formatted(COMMON, LOWEST_SCORE, MOST)).update();
    }

    private record Pair(String accountId, String intoId) {}

    /** Merges the two accounts. */
    @Transactional
    public void accept(UUID id, String reason, String person) {
        var pair = decide(id, SuggestionState.ACCEPTED, reason, person);
        merges.merge(pair.accountId, pair.intoId, reason, person);
    }

    /** The two are not one, and nobody is asked about them again. */
    @Transactional
    public void dismiss(UUID id, String reason, String person) {
        var pair = decide(id, SuggestionState.DISMISSED, reason, person);
        var text = "%s and %s are two customers.".formatted(pair.accountId, pair.intoId);
        activities.add(Deed.of(person, "ACCOUNTS_TOLD_APART", text)
                .about(pair.accountId)
                .to(id.toString())
                .with("reason", reason)
                .with("other", pair.intoId));
    }

    private Pair decide(UUID id, SuggestionState state, String reason, String person) {
        return jdbc.sql("""
                        update account_suggestion
                        set state = :state, decided_by = :person, decided_at = :now, reason = :reason
                        where id = :id and state = 'OPEN'
                        returning account_id, into_id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("person", person)
                .param("now", now())
                .param("reason", reason)
                .query(Pair.class)
                .optional()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "not_open", "Somebody has decided about this pair already."));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
