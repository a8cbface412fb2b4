package dev.roadbook.outreach.digest;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.digest.DigestAudience.Member;
import dev.roadbook.outreach.forecast.Prospect;
import dev.roadbook.outreach.forecast.Prospects;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.week.RepWeeks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Readers of digests who will be looked at: those of the weeks to come, and those whose mail waits. */
@Component
class DigestProspects implements Prospects {

    private final DigestCalendar calendar;
    private final DigestAudience audience;
    private final Digests digests;
    private final RepWeeks weeks;
    private final Ledger ledger;
    private final Policy<DigestFacts> policy;
    private final Carrier carrier;

    DigestProspects(
            DigestCalendar calendar,
            DigestAudience audience,
            Digests digests,
            RepWeeks weeks,
            Ledger ledger,
            Policy<DigestFacts> policy,
            Carrier carrier) {
        this.calendar = calendar;
        this.audience = audience;
        this.digests = digests;
        this.weeks = weeks;
        this.ledger = ledger;
        this.policy = policy;
        this.carrier = carrier;
    }

    @Override
    public List<Prospect> between(Instant now, Instant end) {
        return Stream.concat(
                        calendar.between(now, end).entrySet().stream()
                                .flatMap(issue -> unplanned(issue.getKey(), issue.getValue())),
                        Stream.of(DigestProgramme.NAME, RollUpProgramme.NAME)
                                .flatMap(programme -> waiting(programme, now)))
                .toList();
    }

    private Stream<Prospect> unplanned(Issue issue, Instant at) {
        var begun = digests.begun(issue, carrier.rehearses());
        return members(issue, at)
                .filter(member -> !begun.contains(member.subject()))
                .map(member -> prospect(member, at, null));
    }

    private Stream<Prospect> waiting(String programme, Instant now) {
        var waiting = ledger.waiting(programme);
        if (waiting.isEmpty()) {
            return Stream.of();
        }
        Map<Subject, Member> bySubject = members(calendar.asked(now), now)
                .filter(member -> member.programme().equals(programme))
                .collect(toMap(Member::subject, member -> member));
        return waiting.stream()
                .filter(each -> bySubject.containsKey(each.intent().subject()))
                .map(each -> {
                    var member =
                            Objects.requireNonNull(bySubject.get(each.intent().subject()));
                    var ofItsIssue = new Member(
                            programme, member.subject(), member.facts().in(Issue.of(each.intent())));
                    return prospect(ofItsIssue, each.notBefore().isAfter(now) ? each.notBefore() : now, each.reason());
                });
    }

    private Stream<Member> members(Issue issue, Instant at) {
        return audience.of(issue, weeks.all(issue.week(), at), at).stream();
    }

    private Prospect prospect(Member member, Instant at, @Nullable String heldBy) {
        var facts = member.facts();
        var reader = facts.reader();
        return new Prospect(
                member.programme(),
                member.subject(),
                Objects.requireNonNullElse(reader.name(), reader.id()),
                facts,
                facts.dueOn(),
                Ledger.firstId(
                        member.programme(), member.subject(), facts.issue().cycle()),
                at,
                calendar.end(facts.issue()),
                heldBy,
                (then, _) -> calendar.isCurrent(facts.issue(), then)
                        ? policy.decide(facts, then)
                        : new Decision.Deny(List.of(DigestReason.WEEK_OVER)));
    }
}
