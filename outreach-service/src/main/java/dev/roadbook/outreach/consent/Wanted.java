package dev.roadbook.outreach.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which mails a recipient gets.
 *
 * @param locale language of the mail whose link they follow, if it is known
 * @param topics the programmes that may write to them, as the ledger calls them, and whether they are wanted
 * @param silence what ends all of them, if anything does
 */
public record Wanted(
        @Nullable Locale locale,
        Map<String, Boolean> topics,
        @Nullable Silence silence) {

    /** How long a pause lasts. */
    public static final Duration PAUSE = Duration.ofDays(30);

    public Wanted {
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
    }

    /**
     * No mail at all.
     *
     * @param own whether the recipient said so and may take it back
     * @param endsAt when it ends by itself, if it does
     */
    public record Silence(boolean own, @Nullable Instant endsAt) {}

    /** What a recipient may decide. */
    public sealed interface Choice {

        /** These of the topics, and no others. */
        record Topics(Set<String> wanted) implements Choice {

            public Topics {
                wanted = Set.copyOf(wanted);
            }
        }

        /** No mail for a while. */
        record Pause() implements Choice {}

        /** No mail any more. */
        record Nothing() implements Choice {}

        /** Mail again. */
        record Again() implements Choice {}
    }

    /** What is shown for a token of nobody: the page of somebody who gets everything, so that it tells nothing. */
    static Wanted ofNobody() {
        return new Wanted(null, Map.of(BuyerTopic.REMINDER.name(), true), null);
    }

    /** What is shown once it was chosen, where nobody chose it. */
    Wanted after(Choice choice, Instant now) {
        return switch (choice) {
            case Choice.Topics(var wanted) -> {
                var chosen = new TreeMap<>(topics);
                chosen.replaceAll((topic, _) -> wanted.contains(topic));
                yield new Wanted(locale, chosen, silence);
            }
            case Choice.Pause _ -> new Wanted(locale, topics, new Silence(true, now.plus(PAUSE)));
            case Choice.Nothing _ -> new Wanted(locale, topics, new Silence(true, null));
            case Choice.Again _ -> new Wanted(locale, topics, null);
        };
    }
}
