package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.recommendation.audit.Rule;
import dev.roadbook.recommendation.audit.Severity;
import dev.roadbook.recommendation.run.RecommendationRunProperties;
import dev.roadbook.recommendation.run.view.RecommendedItem.Decision;
import dev.roadbook.recommendation.scenario.Scenario;
import dev.roadbook.recommendation.settings.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of runs, of what they recommend, and of what speaks against it; only complete runs are there. */
@Configuration(proxyBeanMethods = false)
class RunLists {

    /** What the audit came to. */
    enum Judgement {
        PASSING("i.passes"),
        CLEAN("i.audit_score = 100"),
        WARNED("i.passes and i.audit_score < 100"),
        FAILING("not i.passes");

        private final String condition;

        Judgement(String condition) {
            this.condition = condition;
        }
    }

    /** What happened when it was to leave. */
    enum Departure {
        LEFT("i.exported_at is not null"),
        HELD_BACK("i.held_back is not null");

        private final String condition;

        Departure(String condition) {
            this.condition = condition;
        }
    }

    @Bean
    static SqlList<RunSummary> recommendationRunSummaries(Lists lists, RecommendationRunProperties properties) {
        return lists.of(RunSummary.class, "recommendation-runs.csv")
                .columns("""
                        r.id, r.as_of, r.policy, r.settings_version, r.requested_by, r.begun_at, r.completed_at,
                            r.account_count, r.held_count, r.item_count, r.passing_count, r.warned_count,
                            r.recipient_count, r.safe_count, d.approved_count, d.rejected_count, d.exported_count,
                            d.waiting_count, d.held_back_count, r.recipient_count > %d as four_eyes, r.content_hash,
                            r.revision
                        """.formatted(properties.fourEyesAbove()))
                .from("""
                        recommendation_run r cross join lateral (
                            select count(*) filter (where i.state = 'APPROVED') as approved_count,
                                count(*) filter (where i.state = 'REJECTED') as rejected_count,
                                count(*) filter (where i.exported_at is not null) as exported_count,
                                count(*) filter (where i.passes and i.state = 'PROPOSED') as waiting_count,
                                count(*) filter (where i.held_back is not null) as held_back_count
                            from recommended_item i
                            where i.run_id = r.id) d
                        """)
                .where("r.completed_at is not null")
                .open()
                .filter("policy", Filter.exact("r.policy", Policy.class))
                .filter("from", Filter.from("r.as_of"))
                .filter("to", Filter.to("r.as_of"))
                .sort("begun_at", "r.position")
                .sort("as_of", "r.as_of")
                .order("-begun_at")
                .key("r.id")
                .build();
    }

    @Bean
    static SqlList<RecommendedItem> recommendedItems(Lists lists) {
        return lists.of(RecommendedItem.class, "recommendations.csv")
                .columns("""
                        i.id, i.run_id, i.account_id, a.name, a.rep_id, i.place, i.sku, p.name as product_name, i.scenario,
                            i.score, i.quantity, i.price, i.audit_score, i.passes, i.state, i.comment, i.decided_by,
                            i.decided_at, i.exported_at, i.revision, i.reasons, i.contributions, i.findings, i.held_back
                        """)
                .from("""
                        recommended_item i
                            join recommendation_run r on r.id = i.run_id and r.completed_at is not null
                            left join account a on a.account_id = i.account_id
                            left join product p on p.sku = i.sku
                        """)
                .rows(RecommendedItem::read)
                .scope("a.rep_id = :rep")
                .search("a.name", "i.account_id", "i.sku", "p.name")
                .filter("scenario", Filter.exact("i.scenario", Scenario.class))
                .filter("state", Filter.exact("i.state", Decision.class))
                .filter("audit", Filter.exact(Judgement.class, judgement -> judgement.condition))
                .filter("rule", Filter.exact(Rule.class, RunLists::breaks))
                .filter("departure", Filter.exact(Departure.class, departure -> departure.condition))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("account", Filter.equal("i.account_id"))
                .filter("sku", Filter.equal("i.sku"))
                .sort("score", "i.score")
                .sort("audit_score", "i.audit_score")
                .sort("name", "a.name")
                .sort("account_id", "i.account_id")
                .order("-score")
                .key("i.id")
                .build();
    }

    private static String breaks(Rule rule) {
        return "i.findings::jsonb @> '[{\"rule\": \"%s\"}]'".formatted(rule);
    }

    @Bean
    static SqlList<AuditFinding> auditFindings(Lists lists) {
        return lists.of(AuditFinding.class, "audit.csv")
                .columns("i.id as item_id, i.account_id, a.name, a.rep_id, i.sku, i.audit_score, f.finding")
                .from("""
                        recommended_item i
                            join recommendation_run r on r.id = i.run_id and r.completed_at is not null
                            left join account a on a.account_id = i.account_id
                            cross join lateral json_array_elements(i.findings) as f (finding)
                        """)
                .rows(AuditFinding::read)
                .scope("a.rep_id = :rep")
                .search("a.name", "i.account_id", "i.sku")
                .filter("rule", Filter.exact("f.finding ->> 'rule'", Rule.class))
                .filter("severity", Filter.exact("f.finding ->> 'severity'", Severity.class))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("account", Filter.equal("i.account_id"))
                .sort("audit_score", "i.audit_score")
                .sort("account_id", "i.account_id")
                .order("audit_score")
                .key("i.id, f.finding ->> 'rule'")
                .build();
    }
}
