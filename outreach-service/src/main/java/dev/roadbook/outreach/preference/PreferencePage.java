package dev.roadbook.outreach.preference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which recipients say what they want to get.
 *
 * @param language its language
 * @param action address of its forms
 * @param title heading
 * @param said that a choice was taken, where one was
 * @param silence that no mail goes to the reader and until when, where none does
 * @param again button to get mail again, where there is none and the reader may say so
 * @param pause button to get none for a while, where there is any
 * @param pauseHint what follows from that
 * @param nothing button to get none any more, unless that is so
 * @param nothingHint what does not follow from that
 * @param topicsTitle question about kinds of mail
 * @param topics kinds of mail to choose among; none where no mail goes to the reader
 * @param save button to choose them
 */
public record PreferencePage(
        String language,
        String action,
        String title,
        @Nullable String said,
        @Nullable String silence,
        @Nullable String again,
        @Nullable String pause,
        String pauseHint,
        @Nullable String nothing,
        String nothingHint,
        String topicsTitle,
        List<Topic> topics,
        String save) {

    public PreferencePage {
        topics = List.copyOf(topics);
    }

    /**
     * A kind of mail.
     *
     * @param code as the ledger calls it
     * @param name what it is called
     * @param hint when it comes
     * @param wanted whether it is wanted
     */
    public record Topic(String code, String name, String hint, boolean wanted) {}
}
