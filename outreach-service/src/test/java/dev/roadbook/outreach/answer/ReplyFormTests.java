package dev.roadbook.outreach.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.platform.web.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class ReplyFormTests {

    private static final Line GAMAY = new Line("W1", "Gamay", new BigDecimal("12.000"));
    private static final Line OIL = new Line("O1", "Oil", new BigDecimal("2.500"));
    private static final List<Line> OFFERED = List.of(GAMAY, OIL);

    @Test
    void sameIsWhatWasOfferedWhateverElseTheFormSays() {
        assertThat(read("SAME", "", "99", "99")).contains(new Reply(AnswerKind.SAME, OFFERED, null));
    }

    @Test
    void notNowIsNothing() {
        assertThat(read("NOT_NOW", "")).contains(new Reply(AnswerKind.NOT_NOW, List.of(), null));
    }

    @Test
    void changesAreTheQuantitiesInTheirOrderAndNoughtIsNone() {
        assertThat(read("CHANGE", " two \r\n pallets ", "6", "0"))
                .contains(new Reply(AnswerKind.CHANGE, List.of(GAMAY.of(new BigDecimal("6"))), "two   pallets"));
        assertThat(read("CHANGE", "", "12", "1,5").orElseThrow().lines())
                .containsExactly(GAMAY.of(new BigDecimal("12")), OIL.of(new BigDecimal("1.5")));
    }

    @Test
    void changesThatChangeNothingAreTheSame() {
        assertThat(read("CHANGE", "  ", "12", "2.5").orElseThrow().kind()).isEqualTo(AnswerKind.SAME);
    }

    @Test
    void aNoteAloneIsAnAnswer() {
        assertThat(read("CHANGE", "Call me", "0", "0")).contains(new Reply(AnswerKind.CHANGE, List.of(), "Call me"));
    }

    @Test
    void nothingAtAllIsNone() {
        assertThat(read("CHANGE", "", "0", "0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e9", "9999999", "1.2345", "NaN", "0x10", " 1", "١"})
    void whatIsNoQuantityIsNoAnswer(String text) {
        assertThat(read("CHANGE", "note", text, "1")).isEmpty();
    }

    @Test
    void quantitiesOfOtherLinesAreNoAnswer() {
        assertThat(read("CHANGE", "note", "1")).isEmpty();
        assertThat(read("CHANGE", "note", "1", "2", "3")).isEmpty();
        assertThat(read("CHANGE", "note")).isEmpty();
    }

    @Test
    void aButtonNobodyShowsIsRefused() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read("DROP", ""));
    }

    @Test
    void aLongNoteIsCutBetweenCharacters() {
        assertThat(read("CHANGE", "🍷".repeat(600), "0", "0").orElseThrow().note())
                .isEqualTo("🍷".repeat(500));
    }

    private static Optional<Reply> read(String answer, String note, String... quantities) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("answer", answer);
        form.add("note", note);
        List.of(quantities).forEach(quantity -> form.add("quantity", quantity));
        return ReplyForm.read(form, OFFERED);
    }
}
