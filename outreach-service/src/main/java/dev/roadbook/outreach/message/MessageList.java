package dev.roadbook.outreach.message;

import dev.roadbook.outreach.ledger.State;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of mails; a representative sees those to accounts that are theirs now, and those to themselves. */
@Configuration(proxyBeanMethods = false)
class MessageList {

    @Bean
    SqlList<MessageSummary> messageSummaries(Lists lists) {
        return lists.of(MessageSummary.class, "messages.csv")
                .columns("""
                        m.intent_id as message_id, m.account_id, m.programme, m.recipient as to, m.subject, i.state,
                            m.created_at, m.sent_at
                        """)
                .from("message m join send_intent i on i.intent_id = m.intent_id")
                .scope("""
                        (m.account_id in (select a.account_id from account a where a.rep_id = :rep)
                            or i.subject_type = 'REP' and i.subject_id = :rep)
                        """)
                .search("m.subject", "m.recipient")
                .filter("account", Filter.equal("m.account_id"))
                .filter("state", Filter.exact("i.state", State.class))
                .sort("created_at", "m.created_at")
                .sort("sent_at", "m.sent_at")
                .order("-created_at")
                .key("m.intent_id")
                .build();
    }
}
