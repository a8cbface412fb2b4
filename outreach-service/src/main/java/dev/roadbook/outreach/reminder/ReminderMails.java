package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.answer.Offers;
import dev.roadbook.outreach.answer.Offers.Made;
import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.consent.UnsubscribeLinks.Addressed;
import dev.roadbook.outreach.directory.Correspondence;
import dev.roadbook.outreach.directory.Correspondence.Rep;
import dev.roadbook.outreach.directory.LatestOrders;
import dev.roadbook.outreach.directory.LatestOrders.PastOrder;
import dev.roadbook.outreach.directory.NextOrders;
import dev.roadbook.outreach.directory.NextOrders.Product;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.reminder.ReminderWords.Occasion;
import dev.roadbook.outreach.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reminder says. */
@Component
class ReminderMails {

    private static final String TEMPLATE = "reminder";

    private final Correspondence correspondence;
    private final LatestOrders orders;
    private final NextOrders nextOrders;
    private final Offers offers;
    private final Templates templates;
    private final UnsubscribeLinks links;
    private final MimeMails mimeMails;
    private final ReminderProperties properties;

    ReminderMails(
            Correspondence correspondence,
            LatestOrders orders,
            NextOrders nextOrders,
            Offers offers,
            Templates templates,
            UnsubscribeLinks links,
            MimeMails mimeMails,
            ReminderProperties properties) {
        this.correspondence = correspondence;
        this.orders = orders;
        this.nextOrders = nextOrders;
        this.offers = offers;
        this.templates = templates;
        this.links = links;
        this.mimeMails = mimeMails;
        this.properties = properties;
    }

    /** By their intents. */
    Map<Intent, Mail> to(Map<Intent, Facts> facts) {
        var accounts = facts.values().stream().map(Facts::accountId).toList();
        var reps = correspondence.repsOf(accounts);
        var suggestions = correspondence.suggestionsFor(accounts, properties.suggestions());
        var tokens = links.tokensFor(facts.entrySet().stream()
                .map(each -> new Addressed(
                        each.getKey().id(),
                        each.getValue().accountId(),
                        each.getValue().address().orElseThrow(),
                        each.getValue().locale()))
                .toList());
        var next = nextOrders.of(accounts);
        var offered = offered(facts, orders.of(accounts), next);
        var mails = new HashMap<Intent, Mail>();
        facts.forEach((intent, each) -> mails.put(
                intent,
                mail(
                        each,
                        reps.get(each.accountId()),
                        Objects.requireNonNull(tokens.get(intent.id()), "every mail has a token"),
                        Suggested.of(
                                next.getOrDefault(each.accountId(), List.of()),
                                suggestions.getOrDefault(each.accountId(), List.of())),
                        offered.get(intent))));
        return mails;
    }

    private Map<Intent, Offer> offered(
            Map<Intent, Facts> facts, Map<String, List<PastOrder>> orders, Map<String, List<Product>> next) {
        var offered = new HashMap<Intent, Offer>();
        var made = new ArrayList<Made>();
        facts.forEach((intent, each) -> Offer.of(
                        orders.getOrDefault(each.accountId(), List.of()),
                        next.getOrDefault(each.accountId(), List.of()))
                .ifPresent(offer -> {
                    offered.put(intent, offer);
                    made.add(new Made(intent.id(), each.accountId(), each.locale(), offer.lines()));
                }));
        if (!made.isEmpty()) {
            offers.make(made);
        }
        return offered;
    }

    private Mail mail(
            Facts facts, @Nullable Rep rep, String token, List<Suggested> suggestions, @Nullable Offer offer) {
        var repName = rep == null ? null : rep.name();
        var words = ReminderWords.in(facts.locale());
        var content = words.content(new Occasion(
                facts.name(),
                repName,
                mimeMails.senderName(),
                properties.phoneIfAny(),
                offer,
                suggestions,
                Objects.requireNonNull(facts.expectedOn(), "who is reminded is expected"),
                mimeMails.answerLink(token).toString(),
                mimeMails.unsubscribeLink(token).toString()));
        return new Mail(
                facts.address().orElseThrow(),
                words.sender(repName, mimeMails.senderName()),
                rep == null ? null : rep.address(),
                new HeaderText(facts.subject()),
                templates.text(TEMPLATE, content),
                templates.html(TEMPLATE, content),
                TEMPLATE + "/5",
                token,
                recommended(suggestions, offer));
    }

    /** What was recommended, not what the account would have ordered anyway. */
    private static List<String> recommended(List<Suggested> suggestions, @Nullable Offer offer) {
        var due = offer == null ? Stream.<String>empty() : offer.recommended();
        return Stream.concat(due, suggestions.stream().map(Suggested::sku)).toList();
    }
}
