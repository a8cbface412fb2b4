package dev.roadbook.recommendation.thumb;

import dev.roadbook.recommendation.ranker.RankedBy;
import dev.roadbook.recommendation.scenario.Scenario;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out how a product came to be suggested to an account. */
@Repository
class Origins {

    private static final Latest NOTHING = new Latest(null, null, null);

    private final JdbcClient jdbc;
    private final Suggesting suggesting;

    Origins(JdbcClient jdbc, Suggesting suggesting) {
        this.jdbc = jdbc;
        this.suggesting = suggesting;
    }

    /**
     * What the latest run that knows the account says of a product.
     *
     * @param scenario why it is recommended; absent where it is not
     * @param repeats what ranked products bought before
     * @param explores what ranked the others
     */
    private record Latest(
            @Nullable Scenario scenario,
            @Nullable RankedBy repeats,
            @Nullable RankedBy explores) {}

    /** Empty where the product is not suggested to the account. */
    Optional<Origin> of(String account, String sku) {
        var latest = latest(account, sku);
        var scenario = latest.scenario();
        return scenario == null
                ? suggesting.ground(account, sku).map(ground -> new Origin(null, rankedBy(ground, latest)))
                : Optional.of(new Origin(scenario, scenario.isRepeat() ? latest.repeats() : latest.explores()));
    }

    private static @Nullable RankedBy rankedBy(Suggesting.Ground ground, Latest latest) {
        return switch (ground) {
            case RHYTHM -> RankedBy.RHYTHM;
            case COVERAGE -> RankedBy.COVERAGE;
            case LOOK_ALIKE -> latest.explores();
        };
    }

    private Latest latest(String account, String sku) {
        return jdbc.sql("""
                        select i.scenario, r.repeat_ranked_by as repeats, r.explore_ranked_by as explores
                        from recommended_account x
                            join recommendation_run r on r.id = x.run_id and r.completed_at is not null
                            left join recommended_item i
                                on i.run_id = x.run_id and i.account_id = x.account_id and i.sku = :sku
                        where x.account_id = :account
                        order by r.position desc
                        limit 1
                        """)
                .param("account", account)
                .param("sku", sku)
                .query(Latest.class)
                .optional()
                .orElse(NOTHING);
    }
}
