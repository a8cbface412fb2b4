package dev.roadbook.outreach.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer says.
 *
 * @param kind which button
 * @param lines what is wanted
 * @param note what else is said
 */
record Reply(AnswerKind kind, List<Line> lines, @Nullable String note) {

    Reply {
        lines = List.copyOf(lines);
    }
}
