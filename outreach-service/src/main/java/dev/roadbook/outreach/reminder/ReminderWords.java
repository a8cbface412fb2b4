package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.joining;

import dev.roadbook.outreach.directory.LatestOrders.Item;
import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.language.Catalogue;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.reminder.Offer.Basis;
import dev.roadbook.outreach.reminder.ReminderContent.Button;
import dev.roadbook.outreach.reminder.ReminderContent.Goods;
import dev.roadbook.outreach.reminder.ReminderContent.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reminder says, in one language. */
final class ReminderWords {

    /** A mail is read at a glance or not at all. */
    private static final int MOST_OFFERED = 20;

    private static final int MOST_OF_LAST = 8;

    private final Catalogue words;

    private ReminderWords(Catalogue words) {
        this.words = words;
    }

    static ReminderWords in(Locale locale) {
        return new ReminderWords(Catalogue.of("reminder", locale));
    }

    /**
     * What is known when a reminder is written.
     *
     * @param account name of the account
     * @param rep who looks after it, if anybody does
     * @param supplier whom they work for
     * @param phone number to call, if there is one
     * @param offer what is offered, if the account ever ordered
     * @param suggestions products it may want
     * @param day day the reminder is for
     * @param answerLink where the offer is answered
     * @param unsubscribeLink where no more reminders are asked for
     */
    record Occasion(
            String account,
            @Nullable String rep,
            String supplier,
            @Nullable String phone,
            @Nullable Offer offer,
            List<Suggested> suggestions,
            LocalDate day,
            String answerLink,
            String unsubscribeLink) {

        Occasion {
            suggestions = List.copyOf(suggestions);
        }
    }

    String subject(String account) {
        return words.say("subject", account);
    }

    /** The representative at the supplier; the supplier alone where there is none, or one whose name is no header. */
    HeaderText sender(@Nullable String rep, String supplier) {
        var both = rep == null ? supplier : words.say("from", rep, supplier);
        return new HeaderText(HeaderText.isSafe(both) ? both : supplier);
    }

    ReminderContent content(Occasion occasion) {
        var offer = occasion.offer();
        return new ReminderContent(
                words.language(),
                words.say("title"),
                words.say("greeting", occasion.account()),
                words.say(opening(offer)),
                offer == null || offer.items().isEmpty() ? null : basket(offer, occasion.day()),
                offer == null || offer.unavailable().isEmpty() ? null : unavailable(offer.unavailable()),
                offer == null || offer.items().isEmpty() ? List.of() : buttons(offer.basis(), occasion.answerLink()),
                offer == null || !isToldApart(offer)
                        ? null
                        : last(Objects.requireNonNull(offer.last()), occasion.day()),
                occasion.suggestions().isEmpty() ? null : suggestions(occasion.suggestions()),
                words.say(occasion.phone() == null ? "contact" : "contact.phone"),
                occasion.phone(),
                words.say("closing"),
                Stream.of(occasion.rep(), occasion.supplier())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                words.say("footer"),
                words.say("unsubscribe"),
                occasion.unsubscribeLink());
    }

    private List<Button> buttons(Basis basis, String link) {
        return List.of(
                new Button(words.say(basis == Basis.DUE ? "answer.due" : "answer.same"), link, true),
                new Button(words.say("answer.change"), link + "?choice=change", false),
                new Button(words.say("answer.later"), link + "?choice=later", false));
    }

    private static String opening(@Nullable Offer offer) {
        if (offer == null || offer.items().isEmpty()) {
            return "opening.none";
        }
        return switch (offer.basis()) {
            case DUE -> "opening.due";
            case USUAL -> "opening.usual";
            case LAST -> "opening.last";
        };
    }

    private static boolean isToldApart(Offer offer) {
        if (offer.last() == null || offer.items().isEmpty()) {
            return offer.last() != null;
        }
        return offer.basis() != Basis.LAST && !offer.items().equals(offer.last().items());
    }

    private Goods basket(Offer offer, LocalDate day) {
        var heading = switch (offer.basis()) {
            case DUE -> words.say("basket.due");
            case USUAL -> words.say("basket");
            case LAST -> lastHeading(Objects.requireNonNull(offer.last(), "there was a last order"), day);
        };
        return goods(heading, offer.items(), offer.labels(), MOST_OFFERED);
    }

    private Goods last(Offer.Last last, LocalDate day) {
        return goods(lastHeading(last, day), last.items(), Map.of(), MOST_OF_LAST);
    }

    private String lastHeading(Offer.Last last, LocalDate day) {
        var on = words.day(last.day(), day);
        return last.worth() == null
                ? words.say("last", on)
                : words.say(
                        "last.worth",
                        on,
                        words.money(last.worth().amount(), last.worth().currency()));
    }

    private Goods goods(String heading, List<Item> items, Map<String, Label> labels, int most) {
        var shown = items.size() <= most ? items : items.subList(0, most);
        var lines = shown.stream()
                .map(item -> new Line(words.quantity(item.quantity()), item.name(), why(labels.get(item.sku()))))
                .toList();
        int more = items.size() - shown.size();
        return new Goods(heading, lines, more == 0 ? null : words.count("more", more));
    }

    private Goods suggestions(List<Suggested> suggestions) {
        var lines = suggestions.stream()
                .map(each -> new Line(
                        each.quantity() == null ? null : words.quantity(each.quantity()),
                        each.name(),
                        why(each.label())))
                .toList();
        return new Goods(words.say("suggestions"), lines, null);
    }

    private @Nullable String why(@Nullable Label label) {
        return label == null ? null : words.say("label." + label.name().toLowerCase(Locale.ROOT));
    }

    private String unavailable(List<Item> items) {
        return words.say("unavailable", items.stream().map(Item::name).collect(joining(", ")));
    }
}
