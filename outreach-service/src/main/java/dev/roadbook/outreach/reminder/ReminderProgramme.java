package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.policy.CommonReason;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Programme;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reminder that an order is about due; its cycle is the purchase day the forecast builds on. */
@Component
class ReminderProgramme implements Programme {

    static final String NAME = "REMINDER";

    private final FactSheets factSheets;
    private final Policy<Facts> policy;
    private final Correspondence correspondence;
    private final ReminderTemplates templates;
    private final UnsubscribeLinks links;
    private final MimeMails mimeMails;
    private final Reminders reminders;
    private final ReminderEvents events;

    ReminderProgramme(
            FactSheets factSheets,
            Policy<Facts> policy,
            Correspondence correspondence,
            ReminderTemplates templates,
            UnsubscribeLinks links,
            MimeMails mimeMails,
            Reminders reminders,
            ReminderEvents events) {
        this.factSheets = factSheets;
        this.policy = policy;
        this.correspondence = correspondence;
        this.templates = templates;
        this.links = links;
        this.mimeMails = mimeMails;
        this.reminders = reminders;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Decision decide(Intent intent, @Nullable Mail mail, Instant now) {
        var found = factSheets.of(intent.subject().id(), now);
        if (found.isEmpty() || !isAbout(intent, found.get())) {
            return new Decision.Deny(List.of(ReminderReason.DUE_DATE_MOVED));
        }
        var facts = found.get();
        var decision = policy.decide(facts, now);
        if (decision instanceof Decision.Allow
                && mail != null
                && !facts.address().equals(Optional.of(mail.to()))) {
            return new Decision.Defer(now, List.of(CommonReason.ADDRESS_CHANGED));
        }
        return decision;
    }

    private static boolean isAbout(Intent intent, Facts facts) {
        return intent.dueOn().equals(facts.expectedOn())
                && intent.cycle().equals(String.valueOf(facts.lastPurchaseOn()));
    }

    @Override
    public Mail compose(Intent intent, Instant now) {
        var facts = factSheets.of(intent.subject().id(), now).orElseThrow(NoSuchElementException::new);
        var address = facts.address().orElseThrow();
        var rep = correspondence.repOf(facts.accountId());
        var token = links.tokenFor(intent.id(), facts.accountId(), address);
        var content = new ReminderContent(
                facts.name(),
                rep.map(Correspondence.Rep::name).orElse(null),
                correspondence.suggestionsFor(facts.accountId()),
                mimeMails.senderName(),
                mimeMails.unsubscribeLink(token).toString());
        return new Mail(
                address,
                rep.map(Correspondence.Rep::address).orElse(null),
                new HeaderText(facts.subject()),
                templates.text(content),
                templates.html(content),
                ReminderTemplates.VERSION,
                token,
                content.suggestions().stream()
                        .map(ReminderContent.Suggestion::sku)
                        .toList());
    }

    @Override
    public void handedOver(Intent intent, Mail mail, Instant now) {
        var facts = factSheets.of(intent.subject().id(), now).orElseThrow(NoSuchElementException::new);
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
