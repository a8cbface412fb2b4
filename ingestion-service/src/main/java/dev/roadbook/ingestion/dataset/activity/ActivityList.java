package dev.roadbook.ingestion.dataset.activity;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of activities. */
@Configuration(proxyBeanMethods = false)
class ActivityList {

    @Bean
    SqlList<ActivityView> activityViews(Lists lists) {
        return lists.of(ActivityView.class, "activities.csv")
                .columns("""
                        activity_id, rep_id as agent_id, lower(kind) as type, happened_on as date, count, value, notes,
                            revision, updated_at
                        """)
                .from("rep_activity")
                .scope("rep_id = :rep")
                .search("notes")
                .filter("type", Filter.lowerCase("kind", ActivityKind.class))
                .filter("from", Filter.from("happened_on"))
                .filter("to", Filter.to("happened_on"))
                .sort("date", "happened_on")
                .sort("type", "kind")
                .sort("count", "count")
                .sort("value", "value")
                .order("-date")
                .key("id")
                .build();
    }
}
