package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Passing;
import dev.roadbook.outreach.run.Programme;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return Optional.ofNullable(prepareAll(List.of(intent), now).get(intent));
    }

    @Override
    public Map<Intent, Facts> prepareAll(List<Intent> intents, Instant now) {
        var sheets = factSheets.of(
                intents.stream().map(intent -> intent.subject().id()).toList(), now);
        var prepared = new HashMap<Intent, Facts>();
        intents.forEach(intent -> {
            var facts = sheets.get(intent.subject().id());
            if (facts != null && isAbout(intent, facts)) {
                prepared.put(intent, facts);
            }
        });
        return prepared;
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
        return Objects.requireNonNull(composeAll(Map.of(intent, facts)).get(intent));
    }

    @Override
    public Map<Intent, Mail> composeAll(Map<Intent, Facts> facts) {
        return mails.to(facts);
    }

    @Override
    public void handedOverAll(List<Passing<Facts>> mails, Instant now) {
        reminders.handedOver(mails, now);
    }

    @Override
    public void acceptedAll(Map<Intent, SentMail> sent, Instant at) {
        var accounts =
                sent.keySet().stream().map(intent -> intent.subject().id()).toList();
        reminders.lock(accounts, sent.keySet());
        var marked = reminders.sent(sent.keySet(), at);
        events.sent(sent, marked, at);
        reminders.promoteLocked(accounts);
    }

    @Override
    public void mailboxGone(Intent intent, Instant at) {
        reminders.bounced(intent.id());
    }
}
