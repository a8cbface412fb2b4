package dev.roadbook.dashboard.engagement;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The list of reminders. */
@Configuration(proxyBeanMethods = false)
class ReminderList {

    private enum State {
        SENT,
        PURCHASED,
        ACTION_NEEDED
    }

    @Bean
    SqlList<ReminderView> reminderViews(Lists lists, JsonMapper json, BusinessTime time, FreshnessStamp freshness) {
        return lists.of(ReminderView.class, "reminders.csv")
                .columns(ReminderColumns.COLUMNS)
                .from(ReminderColumns.FROM)
                .where("m.sent_at is not null")
                .scope("a.rep_id = :rep")
                .searchWords("a.search_text")
                .filter("state", Filter.lowerCase(ReminderColumns.STATE, State.class))
                .filter("account", Filter.equal("m.account_id"))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("from", Filter.day("m.sent_at >= cast(:value as timestamp) at time zone :zone"))
                .filter("to", Filter.day("m.sent_at < cast(:value + 1 as timestamp) at time zone :zone"))
                .filter("updated_since", Filter.since("greatest(m.sent_at, m.resolved_at)"))
                .sort("sent_at", "m.sent_at")
                .sort("account_name", "coalesce(a.name, a.account_id)")
                .sort("days_since_sent", "- extract(epoch from m.sent_at)")
                .sort("purchase_amount", "m.purchase_amount")
                .order("-sent_at")
                .key("m.reminder_id")
                .rows(new ReminderColumns(json, time))
                .knowing(time::parameters)
                .freshness(freshness::now)
                .build();
    }
}
