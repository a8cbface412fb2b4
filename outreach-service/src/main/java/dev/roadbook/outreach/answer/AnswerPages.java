package dev.roadbook.outreach.answer;

import dev.roadbook.outreach.answer.AnswerPage.Notice;
import dev.roadbook.outreach.answer.AnswerPage.Question;
import dev.roadbook.outreach.answer.AnswerPage.Row;
import dev.roadbook.outreach.language.Catalogue;
import dev.roadbook.outreach.language.Languages;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.template.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the pages behind the buttons of a reminder. */
@Component
class AnswerPages {

    private final Templates templates;
    private final MimeMails mimeMails;

    AnswerPages(Templates templates, MimeMails mimeMails) {
        this.templates = templates;
        this.mimeMails = mimeMails;
    }

    /** Asks, with the button in front that was pressed in the mail. */
    String question(Offered offered, AnswerKind first, boolean again) {
        var words = words(offered.locale());
        return templates.html(
                "answer",
                new Question(
                        words.language(),
                        offered.accountName(),
                        words.say("title"),
                        offered.lines().stream().map(line -> row(line, words)).toList(),
                        first.name(),
                        words.say("same"),
                        words.say("change"),
                        words.say("note"),
                        words.say("send"),
                        words.say("later"),
                        words.say("later.hint"),
                        again ? words.say("problem") : null));
    }

    String thanks(Offered offered, AnswerKind answered) {
        var words = words(offered.locale());
        var said = switch (answered) {
            case SAME, CHANGE ->
                words.say("thanks.order", Objects.requireNonNullElse(offered.rep(), mimeMails.senderName()));
            case NOT_NOW -> words.say("thanks.later");
        };
        return templates.html(
                "notice", new Notice(words.language(), words.say("thanks"), List.of(said, words.say("thanks.change"))));
    }

    /** For a link that is nobody's, or whose time is over; it does not tell which. */
    String closed(Locale readers) {
        var words = words(Languages.of(null, readers));
        return templates.html(
                "notice", new Notice(words.language(), words.say("closed"), List.of(words.say("closed.hint"))));
    }

    private static Catalogue words(Locale locale) {
        return Catalogue.of("answer", locale);
    }

    private static Row row(Line line, Catalogue words) {
        return new Row(
                line.name(),
                words.quantity(line.quantity()),
                line.quantity().stripTrailingZeros().toPlainString());
    }
}
