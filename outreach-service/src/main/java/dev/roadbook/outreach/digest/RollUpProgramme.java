package dev.roadbook.outreach.digest;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Policy;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The roll-up of all representatives to a manager. */
@Component
class RollUpProgramme extends WeeklyProgramme {

    static final String NAME = "ROLL_UP";

    private final DigestSheets sheets;
    private final Readers readers;
    private final DigestMails mails;
    private final DigestEvents events;

    RollUpProgramme(
            DigestSheets sheets,
            Readers readers,
            DigestCalendar calendar,
            Policy<DigestFacts> policy,
            DigestMails mails,
            UnsubscribeLinks links,
            DigestEvents events) {
        super(NAME, calendar, policy, links);
        this.sheets = sheets;
        this.readers = readers;
        this.mails = mails;
        this.events = events;
    }

    @Override
    Optional<DigestFacts> facts(String manager, Issue issue, Instant now) {
        return sheets.ofManager(manager, issue, now);
    }

    @Override
    Mail compose(DigestFacts facts, String token) {
        var names = readers.reps().stream()
                .collect(toMap(Reader::id, reader -> Objects.requireNonNullElse(reader.name(), reader.id())));
        return mails.toManager(facts, names, token);
    }

    @Override
    public void accepted(Intent intent, SentMail mail, Instant at) {
        events.sent(intent, "ROLL_UP_SENT", "A manager was sent the roll-up of the week", at);
    }
}
