package dev.roadbook.prediction.forecast;

import dev.roadbook.platform.security.AnyRole;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the models behind the dates. */
@RestController
class ModelController {

    private final Forecaster forecaster;
    private final ForecastProperties properties;

    ModelController(Forecaster forecaster, ForecastProperties properties) {
        this.forecaster = forecaster;
        this.properties = properties;
    }

    /**
     * A model.
     *
     * @param version name and version, as in every prediction
     * @param kind what it predicts
     * @param description how it comes to its answers
     * @param active whether predictions are made with it
     * @param minimumPurchases purchase days below which it gives no date
     * @param windowShare share of purchases that fall into its window
     */
    record ModelView(
            String version,
            String kind,
            String description,
            boolean active,
            int minimumPurchases,
            double windowShare) {}

    /** All models. */
    record ModelsView(List<ModelView> items) {}

    @AnyRole
    @GetMapping("/api/models")
    ModelsView models() {
        return new ModelsView(List.of(new ModelView(
                forecaster.version(),
                "next_purchase_date",
                forecaster.description(),
                true,
                properties.minimumPurchases(),
                properties.windowShare())));
    }
}
