package dev.roadbook.outreach.digest;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Programme;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The roll-up of all representatives to a manager; its cycle is the ISO week. */
@Component
class RollUpProgramme implements Programme<DigestFacts> {

    static final String NAME = "ROLL_UP";

    private final DigestSheets sheets;
    private final DigestCalendar calendar;
    private final Policy<DigestFacts> policy;
    private final DigestMails mails;
    private final Readers readers;
    private final UnsubscribeLinks links;
    private final DigestEvents events;

    RollUpProgramme(
            DigestSheets sheets,
            DigestCalendar calendar,
            Policy<DigestFacts> policy,
            DigestMails mails,
            Readers readers,
            UnsubscribeLinks links,
            DigestEvents events) {
        this.sheets = sheets;
        this.calendar = calendar;
        this.policy = policy;
        this.mails = mails;
        this.readers = readers;
        this.links = links;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<DigestFacts> prepare(Intent intent, Instant now) {
        return Optional.of(Issue.of(intent))
                .filter(issue -> calendar.isCurrent(issue, now))
                .flatMap(issue -> sheets.ofManager(intent.subject().id(), issue, now));
    }

    @Override
    public Reason outdated() {
        return DigestReason.WEEK_OVER;
    }

    @Override
    public Policy<DigestFacts> policy() {
        return policy;
    }

    @Override
    public Mail compose(Intent intent, DigestFacts facts) {
        var names = readers.reps().stream()
                .collect(toMap(Reader::id, reader -> Objects.requireNonNullElse(reader.name(), reader.id())));
        return mails.toManager(
                facts, names, links.tokenFor(intent.id(), facts.address().orElseThrow()));
    }

    @Override
    public void accepted(Intent intent, SentMail mail, Instant at) {
        events.sent(intent, "ROLL_UP_SENT", "A manager was sent the roll-up of the week", at);
    }
}
