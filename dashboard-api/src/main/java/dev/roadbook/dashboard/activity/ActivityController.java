package dev.roadbook.dashboard.activity;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of what was done, as far as the caller may know. */
@RestController
@RequestMapping("/api/activity")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP', 'READ_ONLY')")
class ActivityController {

    private final SqlList<ActivityView> list;

    ActivityController(SqlList<ActivityView> list) {
        this.list = list;
    }

    /** A representative reads of their own accounts, and of what they did themselves that was about none. */
    @Bean
    static SqlList<ActivityView> activityViews(Lists lists, FreshnessStamp freshness) {
        return lists.of(ActivityView.class, "activity.csv")
                .columns("""
                        v.activity_id, v.at, v.kind, v.actor, v.account_id, a.name as account_name, v.text,
                            v.reference as ref, v.replaced, v.replacement
                        """)
                .from("activity v left join account_view a on a.account_id = v.account_id")
                .scope("a.rep_id = :rep or (v.account_id is null and v.actor = :self)")
                .searchWords("(v.search_text || ' ' || coalesce(a.search_text, ''))")
                .filter("account", Filter.equal("v.account_id"))
                .filter("kind", Filter.equal("v.kind"))
                .filter("updated_since", Filter.since("v.at"))
                .sort("at", "v.at")
                .order("-at")
                .key("v.activity_id")
                .freshness(freshness::now)
                .build();
    }

    /** What people and services did, newest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ActivityView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }
}
