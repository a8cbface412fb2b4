package dev.roadbook.outreach.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages behind the buttons of a reminder show, in the language of the mail. */
public final class AnswerPage {

    private AnswerPage() {}

    /**
     * The page that asks.
     *
     * @param language its language
     * @param account name of the account
     * @param title heading
     * @param rows what is offered
     * @param first the button that was pressed in the mail
     * @param same button to take it as it is
     * @param change what opens the form
     * @param note label of the note
     * @param send button to send the form
     * @param later button to order nothing now
     * @param laterHint what follows from that
     * @param problem what is wrong with the form, if anything is
     */
    public record Question(
            String language,
            String account,
            String title,
            List<Row> rows,
            String first,
            String same,
            String change,
            String note,
            String send,
            String later,
            String laterHint,
            @Nullable String problem) {

        public Question {
            rows = List.copyOf(rows);
        }

        /** Whether the form is open. */
        public boolean changes() {
            return problem != null || first.equals("CHANGE");
        }

        /** Whether nothing is what was pressed. */
        public boolean waits() {
            return first.equals("NOT_NOW");
        }
    }

    /**
     * A product that is offered.
     *
     * @param name its name
     * @param quantity how much, as people write it
     * @param value how much, as forms write it
     */
    public record Row(String name, String quantity, String value) {}

    /**
     * A page that only says something.
     *
     * @param language its language
     * @param title heading
     * @param paragraphs what it says
     */
    public record Notice(String language, String title, List<String> paragraphs) {

        public Notice {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
