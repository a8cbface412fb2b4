package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.holdout.Enrolment;
import dev.roadbook.platform.experiment.Arm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of an account that may be reminded, but for what a test changes. */
final class FactsBuilder {

    private final LocalDate expectedOn;
    private String name = "Corner Wine";
    private @Nullable String email = "buyer@shop.example";
    private ZoneId zone = ZoneId.of("Europe/Paris");
    private @Nullable String country;
    private boolean active = true;
    private boolean confident = true;
    private @Nullable LocalDate latestPurchaseOn;
    private @Nullable Instant suppressedUntil;
    private @Nullable LocalDate remindedCycle;
    private boolean settled;
    private List<Instant> recentMails = List.of();
    private @Nullable Enrolment enrolment;

    private FactsBuilder(LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }

    /** Expected on the day, a week after the last purchase. */
    static FactsBuilder due(LocalDate expectedOn) {
        return new FactsBuilder(expectedOn);
    }

    FactsBuilder name(String value) {
        name = value;
        return this;
    }

    FactsBuilder email(@Nullable String value) {
        email = value;
        return this;
    }

    FactsBuilder zone(String value) {
        zone = ZoneId.of(value);
        return this;
    }

    FactsBuilder country(String value) {
        country = value;
        return this;
    }

    FactsBuilder active(boolean value) {
        active = value;
        return this;
    }

    FactsBuilder confident(boolean value) {
        confident = value;
        return this;
    }

    FactsBuilder latestPurchaseOn(LocalDate value) {
        latestPurchaseOn = value;
        return this;
    }

    FactsBuilder suppressedUntil(Instant value) {
        suppressedUntil = value;
        return this;
    }

    FactsBuilder remindedCycle(LocalDate value) {
        remindedCycle = value;
        return this;
    }

    FactsBuilder settled(boolean value) {
        settled = value;
        return this;
    }

    FactsBuilder recentMails(List<Instant> value) {
        recentMails = value;
        return this;
    }

    FactsBuilder enrolled(Arm arm) {
        enrolment = new Enrolment(new UUID(0, 0), "account:A1", arm);
        return this;
    }

    Facts build() {
        return new Facts(
                "A1",
                name,
                email,
                zone,
                country,
                Locale.UK,
                active,
                expectedOn,
                confident,
                expectedOn.minusDays(7),
                latestPurchaseOn,
                suppressedUntil,
                remindedCycle,
                settled,
                recentMails,
                enrolment);
    }
}
