package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.digest.DigestPreview.AccountView;
import dev.roadbook.outreach.digest.DigestPreview.FiguresView;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.week.AccountNotes;
import dev.roadbook.outreach.week.RepWeek;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a digest would say now; looking sends and keeps nothing. */
@Component
class DigestPreviews {

    /** Whoever looks is not its reader, who alone may turn it off by a link. */
    private static final String NO_TOKEN = "***";

    private final DigestCalendar calendar;
    private final DigestSheets sheets;
    private final AccountNotes notes;
    private final DigestMails mails;
    private final Policy<DigestFacts> policy;
    private final Clock clock;

    DigestPreviews(
            DigestCalendar calendar,
            DigestSheets sheets,
            AccountNotes notes,
            DigestMails mails,
            Policy<DigestFacts> policy,
            Clock clock) {
        this.calendar = calendar;
        this.sheets = sheets;
        this.notes = notes;
        this.mails = mails;
        this.policy = policy;
        this.clock = clock;
    }

    /** Empty where there is no such representative. */
    Optional<DigestPreview> of(String rep) {
        var now = clock.instant();
        return sheets.ofRep(rep, calendar.asked(now), now).map(this::preview);
    }

    private DigestPreview preview(DigestFacts facts) {
        var accounts = notes.of(facts.reader().id(), facts.now());
        var standing = facts.reps().stream().findFirst();
        var written =
                standing.map(_ -> mails.aboutRep(facts, accounts, NO_TOKEN)).orElse(null);
        return new DigestPreview(
                facts.reader().id(),
                facts.issue().cycle(),
                policy.decide(facts, facts.now()).told(),
                !facts.reader().optedOut(),
                standing.map(RepWeek::figures).map(FiguresView::of).orElse(null),
                standing.map(RepWeek::lastWeek).map(FiguresView::of).orElse(null),
                accounts.stream().map(AccountView::of).toList(),
                written == null ? null : written.subject(),
                written == null ? null : written.html(),
                written == null ? null : written.text());
    }
}
