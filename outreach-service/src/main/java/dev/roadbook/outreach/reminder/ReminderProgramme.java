package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.directory.Correspondence;
import dev.roadbook.outreach.directory.CycleWatcher;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Programme;
import dev.roadbook.outreach.template.Templates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The reminder that an order is about due; its cycle is the purchase day the forecast builds on. One that waits for a day
 * that is no longer expected is cancelled, as is one that a purchase has overtaken.
 */
@Component
class ReminderProgramme implements Programme<Facts>, CycleWatcher {

    static final String NAME = "REMINDER";

    private static final String TEMPLATE = "reminder";

    private final Ledger ledger;
    private final FactSheets factSheets;
    private final Policy<Facts> policy;
    private final ReminderProperties properties;
    private final Correspondence correspondence;
    private final Templates templates;
    private final UnsubscribeLinks links;
    private final MimeMails mimeMails;
    private final Reminders reminders;
    private final ReminderEvents events;

    ReminderProgramme(
            Ledger ledger,
            FactSheets factSheets,
            Policy<Facts> policy,
            ReminderProperties properties,
            Correspondence correspondence,
            Templates templates,
            UnsubscribeLinks links,
            MimeMails mimeMails,
            Reminders reminders,
            ReminderEvents events) {
        this.ledger = ledger;
        this.factSheets = factSheets;
        this.policy = policy;
        this.properties = properties;
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
    public Optional<Facts> prepare(Intent intent, Instant now) {
        return factSheets.of(intent.subject().id(), now).filter(facts -> isAbout(intent, facts));
    }

    private static boolean isAbout(Intent intent, Facts facts) {
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
        var address = facts.address().orElseThrow();
        var rep = correspondence.repOf(facts.accountId());
        var token = links.tokenFor(intent.id(), facts.accountId(), address);
        var content = new ReminderContent(
                facts.name(),
                rep.map(Correspondence.Rep::name).orElse(null),
                correspondence.suggestionsFor(facts.accountId(), properties.suggestions()),
                mimeMails.senderName(),
                mimeMails.unsubscribeLink(token).toString());
        return new Mail(
                address,
                rep.map(Correspondence.Rep::address).orElse(null),
                new HeaderText(facts.subject()),
                templates.text(TEMPLATE, content),
                templates.html(TEMPLATE, content),
                TEMPLATE + "/2",
                token,
                content.suggestions().stream()
                        .map(Correspondence.Suggestion::sku)
                        .toList());
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

    @Override
    public void expected(List<Expected> changed) {
        var standing = changed.stream()
                .map(account -> new Ledger.Standing(
                        Subject.account(account.accountId()),
                        text(account.lastPurchaseOn()),
                        text(account.expectedOn())))
                .toList();
        ledger.cancelUnlessCurrent(NAME, standing, ReminderReason.DUE_DATE_MOVED);
    }

    @Override
    public void purchased(List<LatestPurchase> accounts) {
        var latest = accounts.stream()
                .map(account -> new Ledger.Latest(
                        Subject.account(account.accountId()),
                        account.orderedOn().toString()))
                .toList();
        ledger.cancelBefore(NAME, latest, ReminderReason.PURCHASED_BEFORE_SEND);
        reminders.promote(accounts.stream().map(LatestPurchase::accountId).toList());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
