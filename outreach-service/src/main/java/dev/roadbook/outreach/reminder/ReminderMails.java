package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.directory.Correspondence;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.template.Templates;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a reminder says. */
@Component
class ReminderMails {

    private static final String TEMPLATE = "reminder";

    private final Correspondence correspondence;
    private final Templates templates;
    private final UnsubscribeLinks links;
    private final MimeMails mimeMails;
    private final ReminderProperties properties;

    ReminderMails(
            Correspondence correspondence,
            Templates templates,
            UnsubscribeLinks links,
            MimeMails mimeMails,
            ReminderProperties properties) {
        this.correspondence = correspondence;
        this.templates = templates;
        this.links = links;
        this.mimeMails = mimeMails;
        this.properties = properties;
    }

    Mail to(Facts facts, UUID id) {
        var address = facts.address().orElseThrow();
        var rep = correspondence.repOf(facts.accountId());
        var token = links.tokenFor(id, facts.accountId(), address);
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
}
