package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reminder's templates show, in the buyer's language.
 *
 * @param language that language
 * @param title heading
 * @param greeting first line
 * @param opening what the mail is about
 * @param basket what is offered, if the account ever ordered
 * @param unavailable what is usual and cannot be had now
 * @param buttons ways to answer to what is offered
 * @param last the last order, where it is not what is offered
 * @param suggestions products it may want, with quantities where they are known
 * @param contact how to answer
 * @param phone number to call
 * @param closing words before the names
 * @param names who writes
 * @param footer why the buyer gets it
 * @param unsubscribe what the link says by which no more reminders are asked for
 * @param unsubscribeLink that link
 */
public record ReminderContent(
        String language,
        String title,
        String greeting,
        String opening,
        @Nullable Goods basket,
        @Nullable String unavailable,
        List<Button> buttons,
        @Nullable Goods last,
        @Nullable Goods suggestions,
        String contact,
        @Nullable String phone,
        String closing,
        List<String> names,
        String footer,
        String unsubscribe,
        String unsubscribeLink) {

    public ReminderContent {
        buttons = List.copyOf(buttons);
        names = List.copyOf(names);
    }

    /** The line that mailboxes show beside the subject. */
    public String glance() {
        return basket == null ? opening : basket.lines.stream().map(Line::text).collect(joining(", "));
    }

    /** The number as telephones dial it. */
    public String phoneLink() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }

    /**
     * Products with quantities.
     *
     * @param heading what they are
     * @param lines the products
     * @param more how many more there are
     */
    public record Goods(
            String heading, List<Line> lines, @Nullable String more) {

        public Goods {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A product.
     *
     * @param quantity how much, where that is known
     * @param name of what
     * @param why in a few words, where there is a reason
     */
    public record Line(
            @Nullable String quantity,
            String name,
            @Nullable String why) {

        public String text() {
            return quantity == null ? name : quantity + " × " + name;
        }

        /** With the reason. */
        public String full() {
            return why == null ? text() : text() + " (" + why + ")";
        }
    }

    /**
     * A way to answer.
     *
     * @param label what it says
     * @param link page that takes the answer
     * @param first whether it is the one to press
     */
    public record Button(String label, String link, boolean first) {}
}
