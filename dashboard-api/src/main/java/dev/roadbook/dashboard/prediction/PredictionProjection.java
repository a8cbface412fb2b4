package dev.roadbook.dashboard.prediction;

import dev.roadbook.dashboard.prediction.PredictionRows.Detail;
import dev.roadbook.dashboard.prediction.PredictionRows.Figures;
import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When an account orders next, and how it does. */
@Component
class PredictionProjection implements Projection {

    private static final String[] NEWER = {"predicted_at", "prediction_offset"};
    private static final Upsert<Figures> FIGURES = Upsert.into("account_view", Figures.class, NEWER);
    private static final Upsert<Detail> DETAIL = Upsert.into("prediction_detail", Detail.class, NEWER);

    private final JdbcClient jdbc;

    PredictionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> accountWrittenBy(SpecificRecord event) {
        return event instanceof PredictionsUpdated prediction
                ? Optional.of(prediction.getAccountId())
                : Optional.empty();
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(PredictionsUpdated.class, deliveries, facts -> {
            changes.accounts(FIGURES.apply(
                    jdbc, String.class, facts.stream().map(Figures::of).toList()));
            DETAIL.apply(jdbc, String.class, facts.stream().map(Detail::of).toList());
        });
    }
}
