package dev.roadbook.dashboard.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.roadbook.dashboard.coverage.CoverageGap;
import dev.roadbook.dashboard.prediction.Explanation;
import dev.roadbook.dashboard.prediction.Growth;
import dev.roadbook.dashboard.prediction.HealthComponents;
import dev.roadbook.dashboard.prediction.Rfm;
import dev.roadbook.platform.web.Freshness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything known about one account. */
record AccountDetail(
        @JsonUnwrapped AccountView account,
        @Nullable HealthComponents healthComponents,
        @Nullable Rfm rfm,
        @Nullable Growth growth,
        List<Explanation> explanation,
        @Nullable String modelVersion,
        @Nullable Address address,
        @Nullable String shipTo,
        @Nullable Coverage coverage,
        Freshness freshness) {

    record Address(
            @Nullable String street,
            @Nullable String city,
            @Nullable String state,
            @Nullable String postalCode,
            @Nullable String region) {}

    record Coverage(List<Product> carried, List<CoverageGap> missing) {}

    record Product(String sku, @Nullable String name) {}
}
