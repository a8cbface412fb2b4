package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.answer.Offers;
import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.directory.Correspondence;
import dev.roadbook.outreach.directory.Correspondence.Rep;
import dev.roadbook.outreach.directory.Correspondence.Suggestion;
import dev.roadbook.outreach.directory.LatestOrders;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.reminder.ReminderWords.Occasion;
import dev.roadbook.outreach.template.Templates;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a reminder says. */
@Component
class ReminderMails {

    private static final String TEMPLATE = "reminder";

    private final Correspondence correspondence;
    private final LatestOrders orders;
    private final Offers offers;
    private final Templates templates;
    private final UnsubscribeLinks links;
    private final MimeMails mimeMails;
    private final ReminderProperties properties;

    ReminderMails(
            Correspondence correspondence,
            LatestOrders orders,
            Offers offers,
            Templates templates,
            UnsubscribeLinks links,
            MimeMails mimeMails,
            ReminderProperties properties) {
        this.correspondence = correspondence;
        this.orders = orders;
        this.offers = offers;
        this.templates = templates;
        this.links = links;
        this.mimeMails = mimeMails;
        this.properties = properties;
    }

    Mail to(Facts facts, UUID id) {
        var address = facts.address().orElseThrow();
        var rep = correspondence.repOf(facts.accountId());
        var repName = rep.map(Rep::name).orElse(null);
        var token = links.tokenFor(id, facts.accountId(), address, facts.locale());
        var suggestions = correspondence.suggestionsFor(facts.accountId(), properties.suggestions());
        var offer = Offer.of(orders.of(facts.accountId())).orElse(null);
        if (offer != null) {
            offers.make(id, facts.accountId(), facts.locale(), offer.lines());
        }
        var words = ReminderWords.in(facts.locale());
        var content = words.content(new Occasion(
                facts.name(),
                repName,
                mimeMails.senderName(),
                properties.phoneIfAny(),
                offer,
                suggestions.stream().map(Suggestion::name).toList(),
                Objects.requireNonNull(facts.expectedOn(), "who is reminded is expected"),
                mimeMails.answerLink(token).toString(),
                mimeMails.unsubscribeLink(token).toString()));
        return new Mail(
                address,
                words.sender(repName, mimeMails.senderName()),
                rep.map(Rep::address).orElse(null),
                new HeaderText(facts.subject()),
                templates.text(TEMPLATE, content),
                templates.html(TEMPLATE, content),
                TEMPLATE + "/4",
                token,
                suggestions.stream().map(Suggestion::sku).toList());
    }
}
