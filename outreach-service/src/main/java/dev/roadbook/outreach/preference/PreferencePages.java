package dev.roadbook.outreach.preference;

import dev.roadbook.outreach.consent.Wanted;
import dev.roadbook.outreach.consent.Wanted.Silence;
import dev.roadbook.outreach.language.Catalogue;
import dev.roadbook.outreach.language.Languages;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.preference.PreferencePage.Topic;
import dev.roadbook.outreach.template.Templates;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the page on which recipients say what they want to get. */
@Component
class PreferencePages {

    private final Templates templates;
    private final MimeMails mimeMails;
    private final Clock clock;
    private final ZoneId zone;

    PreferencePages(Templates templates, MimeMails mimeMails, Clock clock, RoadbookProperties roadbook) {
        this.templates = templates;
        this.mimeMails = mimeMails;
        this.clock = clock;
        this.zone = roadbook.zone();
    }

    /** Asks, in the language of the mail, or in that of whoever looks. */
    String question(String action, Wanted wanted, Locale readers) {
        return page(action, wanted, readers, false);
    }

    /** Asks again and says that a choice was taken. */
    String answer(String action, Wanted wanted, Locale readers) {
        return page(action, wanted, readers, true);
    }

    private String page(String action, Wanted wanted, Locale readers, boolean chosen) {
        var words = Catalogue.of(
                "preferences", Objects.requireNonNullElseGet(wanted.locale(), () -> Languages.of(null, readers)));
        var silence = wanted.silence();
        return templates.html(
                "preferences",
                new PreferencePage(
                        words.language(),
                        action,
                        words.say("title", mimeMails.senderName()),
                        chosen ? words.say("said") : null,
                        silence == null ? null : said(silence, words),
                        silence != null && silence.own() ? words.say("again") : null,
                        silence == null ? words.say("pause", String.valueOf(Wanted.PAUSE.toDays())) : null,
                        words.say("pause.hint"),
                        silence == null || silence.endsAt() != null ? words.say("nothing") : null,
                        words.say("nothing.hint"),
                        words.say("topics"),
                        silence == null ? topics(wanted, words) : List.of(),
                        words.say("save")));
    }

    private String said(Silence silence, Catalogue words) {
        if (silence.endsAt() != null) {
            return words.say("silence.until", words.day(LocalDate.ofInstant(silence.endsAt(), zone), today()));
        }
        return words.say(silence.own() ? "silence" : "silence.other");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static List<Topic> topics(Wanted wanted, Catalogue words) {
        return wanted.topics().entrySet().stream()
                .map(topic -> new Topic(
                        topic.getKey(),
                        words.say("topic." + topic.getKey()),
                        words.say("topic." + topic.getKey() + ".hint"),
                        topic.getValue()))
                .toList();
    }
}
