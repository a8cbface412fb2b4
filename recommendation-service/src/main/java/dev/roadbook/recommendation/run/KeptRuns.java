package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.ranker.expert.Experts;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The runs there are. */
@Component
public class KeptRuns {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final RecommendationRunProperties properties;
    private final Clock clock;

    KeptRuns(JdbcClient jdbc, RecommendationRunProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Begins a run, or begins it again; what is left of those that came to nothing goes. */
    @Transactional
    UUID begin(UUID id, RunInputs inputs, String by) {
        jdbc.sql("delete from recommendation_run where completed_at is null").update();
        jdbc.sql("""
                        delete from recommendation_run
                        where id in (select id from recommendation_run order by position desc offset :kept)
                        """).param("kept", properties.kept() - 1).update();
        var attempt = UUID.randomUUID();
        jdbc.sql("""
                        insert into recommendation_run (id, as_of, policy, settings_version, settings, assortment,
                            requested_by, attempt, begun_at)
                        values (:id, :asOf, :policy, :version, :settings::json, :assortment::json, :by, :attempt, :now)
                        """)
                .param("id", id)
                .param("asOf", inputs.asOf())
                .param("policy", inputs.policy().name())
                .param("version", inputs.settings().version())
                .param("settings", JSON.writeValueAsString(inputs.settings()))
                .param("assortment", JSON.writeValueAsString(inputs.products()))
                .param("by", by)
                .param("attempt", attempt)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return attempt;
    }

    /** Sees to it that nobody else works on the run until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(UUID id, UUID attempt) {
        var held = jdbc.sql("""
                        select id
                        from recommendation_run
                        where id = :id and attempt = :attempt and completed_at is null
                        for update
                        """)
                .param("id", id)
                .param("attempt", attempt)
                .query(UUID.class)
                .optional();
        if (held.isEmpty()) {
            throw new IllegalStateException("somebody else works on run " + id);
        }
    }

    /** The run is complete: from now on it is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void complete(UUID id, UUID attempt, Totals totals, Experts experts, String hash) {
        hold(id, attempt);
        jdbc.sql("""
                        update recommendation_run
                        set completed_at = :now, content_hash = :hash, account_count = :accounts, held_count = :held,
                            item_count = :items, passing_count = :passing, safe_count = :safe, warned_count = :warned,
                            recipient_count = :recipients, considered = :considered::json,
                            repeat_ranked_by = :repeats, explore_ranked_by = :explores
                        where id = :id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .param("accounts", totals.accounts())
                .param("held", totals.held())
                .param("items", totals.items())
                .param("passing", totals.passing())
                .param("safe", totals.safe())
                .param("warned", totals.warned())
                .param("recipients", totals.recipients())
                .param("considered", JSON.writeValueAsString(totals.considered()))
                .param("repeats", experts.repeats().name())
                .param("explores", experts.explores().name())
                .param("id", id)
                .update();
    }

    public boolean has(UUID id) {
        return jdbc.sql("select count(*) from recommendation_run where id = :id and completed_at is not null")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** A complete run, with what it was computed from. */
    public Optional<Kept> find(UUID id) {
        return jdbc.sql("""
                        select as_of, policy, settings, assortment, content_hash, account_count
                        from recommendation_run
                        where id = :id and completed_at is not null
                        """)
                .param("id", id)
                .query((row, _) -> new Kept(
                        new RunInputs(
                                row.getObject("as_of", LocalDate.class),
                                Policy.valueOf(row.getString("policy")),
                                JSON.readValue(row.getString("settings"), RecommendationSettings.class),
                                List.of(JSON.readValue(row.getString("assortment"), Product[].class))),
                        row.getString("content_hash"),
                        row.getInt("account_count")))
                .optional();
    }

    public record Kept(RunInputs inputs, String hash, int accounts) {}
}
