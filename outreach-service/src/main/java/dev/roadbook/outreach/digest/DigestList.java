package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.ledger.State;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of digests; a representative sees their own. */
@Configuration(proxyBeanMethods = false)
class DigestList {

    private static final String READER = "coalesce(r.name, d.subject_id)";

    @Bean
    SqlList<DigestSummary> digestSummaries(Lists lists) {
        return lists.of(DigestSummary.class, "digests.csv")
                .columns("""
                        d.digest_id, d.programme, r.rep_id, %s as reader, d.week, %s as state,
                            case when i.state is null or i.state in {VOID} then coalesce(d.skipped, i.reason)
                                else i.reason end as reason,
                            m.intent_id as message_id, m.sent_at
                        """.formatted(READER, DigestState.SQL).transform(State::sql))
                .from("""
                        digest d
                        left join rep r on d.subject_type = 'REP' and r.rep_id = d.subject_id
                        left join lateral (
                            select s.intent_id, s.state, s.reason
                            from send_intent s
                            where s.programme = d.programme and s.subject_type = d.subject_type
                              and s.subject_id = d.subject_id and s.cycle = d.week
                            order by s.state in {VOID}, s.created_at desc, s.intent_id
                            limit 1
                        ) as i on true
                        left join message m on m.intent_id = i.intent_id
                        """.transform(State::sql))
                .scope("d.subject_type = 'REP' and d.subject_id = :rep")
                .search(READER)
                .filter("rep", Filter.equal("r.rep_id"))
                .filter("week", Filter.equal("d.week"))
                .filter("state", Filter.exact(DigestState.class, DigestState::condition))
                .sort("week", "d.week")
                .sort("reader", READER)
                .sort("sent_at", "m.sent_at")
                .order("-week")
                .key("d.digest_id")
                .build();
    }
}
