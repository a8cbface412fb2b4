package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.forecast.Prospect;
import dev.roadbook.outreach.forecast.Prospects;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Runs;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Buyers who will be looked at: those expected in the days to come, and those whose reminder waits. */
@Component
class ReminderProspects implements Prospects {

    private final ReminderPlan plan;
    private final FactSheets factSheets;
    private final Ledger ledger;
    private final Runs runs;
    private final Policy<Facts> policy;
    private final Carrier carrier;

    ReminderProspects(
            ReminderPlan plan, FactSheets factSheets, Ledger ledger, Runs runs, Policy<Facts> policy, Carrier carrier) {
        this.plan = plan;
        this.factSheets = factSheets;
        this.ledger = ledger;
        this.runs = runs;
        this.policy = policy;
        this.carrier = carrier;
    }

    @Override
    public List<Prospect> between(Instant now, Instant end) {
        var begunOn = runs.firstDay(ReminderProgramme.NAME);
        var upcoming = plan.upcoming(now, end, begunOn, carrier.rehearses()).stream();
        return Stream.concat(upcoming.map(facts -> unplanned(facts, now)), waiting(now))
                .toList();
    }

    private Prospect unplanned(Facts facts, Instant now) {
        var opens = plan.opening(facts);
        return new Prospect(
                ReminderProgramme.NAME,
                facts.about(),
                facts.name(),
                facts,
                ReminderPlan.expectedOn(facts),
                Ledger.firstId(ReminderProgramme.NAME, facts.about(), String.valueOf(facts.lastPurchaseOn())),
                opens.isAfter(now) ? opens : now,
                Instant.MAX,
                null,
                (then, since) -> policy.decide(facts.after(since), then));
    }

    private Stream<Prospect> waiting(Instant now) {
        var waiting = ledger.waiting(ReminderProgramme.NAME);
        var facts = factSheets.of(
                waiting.stream().map(each -> each.intent().subject().id()).toList(), now);
        return waiting.stream()
                .flatMap(each -> Stream.ofNullable(
                                facts.get(each.intent().subject().id()))
                        .map(known -> waiting(each, known, now)));
    }

    private Prospect waiting(Ledger.Waiting waiting, Facts facts, Instant now) {
        var intent = waiting.intent();
        boolean current = ReminderProgramme.isAbout(intent, facts);
        return new Prospect(
                ReminderProgramme.NAME,
                intent.subject(),
                facts.name(),
                facts,
                intent.dueOn(),
                intent.id(),
                waiting.notBefore().isAfter(now) ? waiting.notBefore() : now,
                Instant.MAX,
                waiting.reason(),
                (then, since) -> current
                        ? policy.decide(facts.after(since), then)
                        : new Decision.Deny(List.of(ReminderReason.DUE_DATE_MOVED)));
    }
}
