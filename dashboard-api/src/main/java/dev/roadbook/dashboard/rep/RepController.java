package dev.roadbook.dashboard.rep;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Each representative's week, as last measured. */
@RestController
@RequestMapping("/api/sales-manager/reps")
@ManagersRead
class RepController {

    private final SqlList<RepView> reps;

    RepController(SqlList<RepView> reps) {
        this.reps = reps;
    }

    @Bean
    static SqlList<RepView> repViews(Lists lists, FreshnessStamp freshness) {
        return lists.of(RepView.class, "reps.csv")
                .columns("""
                        coalesce(r.rep_id, p.rep_id) as rep_id, r.name as rep_name, r.email, r.region,
                            coalesce(r.active, true) as active, p.week, p.as_of, p.currency, p.accounts, p.ytd_revenue,
                            p.previous_year_revenue, p.pace_pct, p.quota_attainment_pct, p.overdue, p.low_health,
                            p.due_this_week, p.revenue_at_risk
                        """)
                .from("rep r full join rep_performance p on p.rep_id = r.rep_id")
                .open()
                .searchWords("coalesce(r.search_text, lower(p.rep_id))")
                .sort("name", "r.name")
                .sort("accounts", "p.accounts")
                .sort("ytd_revenue", "p.ytd_revenue")
                .sort("pace_pct", "p.pace_pct")
                .sort("quota_attainment_pct", "p.quota_attainment_pct")
                .sort("overdue", "p.overdue")
                .sort("low_health", "p.low_health")
                .sort("due_this_week", "p.due_this_week")
                .sort("revenue_at_risk", "p.revenue_at_risk")
                .order("-ytd_revenue")
                .key("coalesce(r.rep_id, p.rep_id)")
                .freshness(freshness::now)
                .build();
    }

    /** Each representative's week, as last measured. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RepView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return reps.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        reps.ask(parameters, caller).export(response);
    }
}
