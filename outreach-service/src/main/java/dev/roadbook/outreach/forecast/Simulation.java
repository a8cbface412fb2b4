package dev.roadbook.outreach.forecast;

import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.policy.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The days to come, lived through in advance: whoever's time comes is looked at by their programme's rules, with the mails
 * that went out before. One who waits is looked at again then; one who is refused, on their next day.
 */
final class Simulation {

    private static final Duration NEXT_ROUND = Duration.ofMinutes(1);
    private static final Comparator<Step> ORDER = Comparator.comparing(Step::at)
            .thenComparing(step -> step.prospect.intentId().toString());

    private final Instant end;
    private final ZoneId zone;
    private final PriorityQueue<Step> steps = new PriorityQueue<>(ORDER);
    private final Map<String, List<Instant>> mails = new HashMap<>();
    private final List<Foretold> foretold = new ArrayList<>();

    private record Step(
            Instant at,
            Prospect prospect,
            @Nullable String heldBy,
            @Nullable Foretold refused) {}

    private Simulation(Instant end, ZoneId zone) {
        this.end = end;
        this.zone = zone;
    }

    /** What becomes of everybody until the end; days are those of the zone. */
    static List<Foretold> of(List<Prospect> prospects, Instant end, ZoneId zone) {
        var simulation = new Simulation(end, zone);
        prospects.forEach(prospect -> simulation.add(new Step(prospect.at(), prospect, prospect.heldBy(), null)));
        simulation.run();
        return List.copyOf(simulation.foretold);
    }

    private void run() {
        for (var step = steps.poll(); step != null; step = steps.poll()) {
            look(step);
        }
    }

    private void look(Step step) {
        var sent = mailsTo(step.prospect);
        switch (step.prospect.rules().at(step.at, sent)) {
            case Decision.Allow _ -> {
                tell(step, Fate.GOES, step.heldBy, null);
                sent.add(step.at);
            }
            case Decision.Defer(var until, var reasons) -> wait(step, until, Decision.text(reasons));
            case Decision.Deny deny -> leaveOut(step, deny);
        }
    }

    // A time that has passed, as quiet hours name one where clocks are set back, is looked at again a little later, not
    // for ever.
    private void wait(Step step, Instant asked, String reasons) {
        var until = asked.isAfter(step.at) ? asked : step.at.plus(NEXT_ROUND);
        if (!until.isBefore(end)
                || !until.atZone(zone).toLocalDate().equals(step.at.atZone(zone).toLocalDate())) {
            tell(step, Fate.WAITS, reasons, until);
        }
        add(new Step(until, step.prospect, reasons, null));
    }

    // Where no intent comes of it, later runs look again; what depends on the day may be another from midnight on.
    private void leaveOut(Step step, Decision.Deny deny) {
        var refusal = new Foretold(step.prospect, step.at, Fate.LEFT_OUT, Decision.text(deny.reasons()), null);
        if (step.refused == null || !isSame(step.refused, refusal)) {
            foretold.add(refusal);
        }
        var midnight = earlier(midnightAfter(step.at, zone), midnightAfter(step.at, step.prospect.zone()));
        if (deny.endsAs() == State.CANCELLED && midnight.isBefore(step.prospect.until())) {
            add(new Step(midnight, step.prospect, null, refusal));
        }
    }

    private boolean isSame(Foretold one, Foretold other) {
        return Objects.equals(one.reasons(), other.reasons())
                && LocalDate.ofInstant(one.at(), zone).equals(LocalDate.ofInstant(other.at(), zone));
    }

    private static Instant midnightAfter(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void tell(Step step, Fate fate, @Nullable String reasons, @Nullable Instant until) {
        foretold.add(new Foretold(step.prospect, step.at, fate, reasons, until));
    }

    private void add(Step step) {
        if (step.at.isBefore(end)) {
            steps.add(step);
        }
    }

    private List<Instant> mailsTo(Prospect prospect) {
        return prospect.addressee()
                .address()
                .map(address -> mails.computeIfAbsent(address.normalized(), _ -> new ArrayList<>()))
                .orElseGet(ArrayList::new);
    }
}
