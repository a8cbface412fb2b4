package dev.roadbook.dashboard.coverage;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the top products an account carries, and which it could. */
@Component
class RecommendationProjection implements Projection {

    private static final String[] NEWER = {"recommended_at", "recommendation_offset"};
    private static final Upsert<Share> SHARE = Upsert.into("account_view", Share.class, NEWER);
    private static final Upsert<Detail> DETAIL = Upsert.into("coverage_detail", Detail.class, NEWER);

    private final JdbcClient jdbc;

    RecommendationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> accountWrittenBy(SpecificRecord event) {
        return event instanceof RecommendationsUpdated recommendation
                ? Optional.of(recommendation.getAccountId())
                : Optional.empty();
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(RecommendationsUpdated.class, deliveries, facts -> {
            changes.accounts(SHARE.apply(
                    jdbc, String.class, facts.stream().map(Share::of).toList()));
            DETAIL.apply(jdbc, String.class, facts.stream().map(Detail::of).toList());
        });
    }

    private record Share(
            String accountId, Instant recommendedAt, long recommendationOffset, double recommendedCoveragePct) {

        static Share of(Fact<RecommendationsUpdated> fact) {
            var event = fact.event();
            return new Share(event.getAccountId(), event.getOccurredAt(), fact.offset(), event.getCoveragePct());
        }
    }

    private record Detail(
            String accountId,
            Instant recommendedAt,
            long recommendationOffset,
            List<String> carried,
            List<CoverageGap> gaps) {

        static Detail of(Fact<RecommendationsUpdated> fact) {
            var event = fact.event();
            return new Detail(
                    event.getAccountId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    event.getCarried(),
                    event.getGaps().stream()
                            .map(gap -> new CoverageGap(
                                    gap.getSku(), gap.getName(), gap.getRank(), gap.getReason(), gap.getScore()))
                            .toList());
        }
    }
}
