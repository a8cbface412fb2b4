package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reminder that an order is about due; its cycle is the purchase day the forecast builds on. */
@Component
class ReminderProgramme implements Programme<Facts> {

    static final String NAME = "REMINDER";

    private final FactSheets factSheets;
    private final Policy<Facts> policy;
    private final ReminderMails mails;
    private final Reminders reminders;
    private final ReminderEvents events;

    ReminderProgramme(
            FactSheets factSheets,
            Policy<Facts> policy,
            ReminderMails mails,
            Reminders reminders,
            ReminderEvents events) {
        this.factSheets = factSheets;
        this.policy = policy;
        this.mails = mails;
        this.reminders = reminders;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Facts> prepare(Intent intent, Instant now) {
        return factSheets.of(intent.subject().id(), now).filter(facts -> isAbout(intent, facts));
    }

    static boolean isAbout(Intent intent, Facts facts) {
        return intent.dueOn().equals(facts.expectedOn())
                && intent.cycle().equals(String.valueOf(facts.lastPurchaseOn()));
    }

    @Override
    public Reason outdated() {
        return ReminderReason.DUE_DATE_MOVED;
    }

    @Override
    public Policy<Facts> policy() {
        return policy;
    }

    @Override
    public Mail compose(Intent intent, Facts facts) {
        return mails.to(facts, intent.id());
    }

    @Override
    public void handedOver(Intent intent, Facts facts, Mail mail, Instant now) {
        reminders.handedOver(intent.id(), facts.today(now), mail.skus());
    }

    @Override
    public void accepted(Intent intent, SentMail mail, Instant at) {
        var sent = reminders.sent(intent.id(), at);
        events.sent(intent, sent, mail, at);
        reminders.promote(List.of(intent.subject().id()));
    }

    @Override
    public void mailboxGone(Intent intent, Instant at) {
        reminders.bounced(intent.id());
    }
}
