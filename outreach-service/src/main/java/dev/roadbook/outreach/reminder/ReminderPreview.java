package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would go out on a day, by what is known now. */
@Component
class ReminderPreview {

    private final FactSheets factSheets;
    private final ReminderProperties properties;
    private final Policy<Facts> policy;
    private final Clock clock;

    ReminderPreview(FactSheets factSheets, ReminderProperties properties, Policy<Facts> policy, Clock clock) {
        this.factSheets = factSheets;
        this.properties = properties;
        this.policy = policy;
        this.clock = clock;
    }

    record Preview(LocalDate day, List<Allowed> allowed, List<HeldBack> denied, List<HeldBack> deferred) {}

    record Allowed(String accountId, String name, String email, LocalDate cycle) {}

    record HeldBack(
            String accountId,
            String name,
            String reason,
            LocalDate cycle,
            @Nullable Instant until) {}

    /** Today also shows what earlier days left over; a later day shows its own. */
    Preview of(@Nullable LocalDate asked, @Nullable String rep) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var day = asked == null ? today : asked;
        var from = day.isAfter(today) ? day : day.minusDays(properties.catchUpDays());
        var preview = new Preview(day, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        factSheets.expected(from, day, rep, now).forEach(facts -> sort(facts, at(day, facts, now), preview));
        return preview;
    }

    private Instant at(LocalDate day, Facts facts, Instant now) {
        var opens = day.atTime(properties.startsAt()).atZone(facts.zone()).toInstant();
        return opens.isAfter(now) ? opens : now;
    }

    private void sort(Facts facts, Instant at, Preview preview) {
        var id = facts.accountId();
        var cycle = Objects.requireNonNull(facts.expectedOn());
        switch (policy.decide(facts, at)) {
            case Decision.Allow _ ->
                preview.allowed.add(new Allowed(id, facts.name(), Objects.requireNonNull(facts.email()), cycle));
            case Decision.Deny(var reasons) ->
                preview.denied.add(new HeldBack(id, facts.name(), Decision.text(reasons), cycle, null));
            case Decision.Defer(var until, var reasons) ->
                preview.deferred.add(new HeldBack(id, facts.name(), Decision.text(reasons), cycle, until));
        }
    }
}
