package dev.roadbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class ListQueryTests {

    @Test
    void hasGentleDefaults() {
        assertThat(parse()).extracting(ListQuery::page, ListQuery::size).containsExactly(0, 50);
    }

    @Test
    void readsSortsInOrder() {
        assertThat(parse("sort", "-score,name").sorts())
                .containsExactly(new ListQuery.Sort("score", true), new ListQuery.Sort("name", false));
    }

    @ParameterizedTest
    @CsvSource({"size,1000000000", "size,0", "size,x", "page,-1", "page,1e3", "size,NaN"})
    void refusesNumbersOutOfBounds(String name, String value) {
        assertThatThrownBy(() -> parse(name, value))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("whole number");
    }

    @Test
    void namesTheValidParameters() {
        assertThatThrownBy(() -> parse("colour", "red")).hasMessageContaining("valid are page, q, region, size, sort");
    }

    @Test
    void namesTheValidSorts() {
        assertThatThrownBy(() -> parse("sort", "shoe_size")).hasMessageContaining("valid are name, score");
    }

    @Test
    void refusesTextNobodyWouldType() {
        assertThatThrownBy(() -> parse("q", "x".repeat(5000))).hasMessageContaining("at most 200");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "+999999999-12-31", "-999-01-01", "20-11-2026", "2026-11-2x"})
    void refusesDaysNobodyMeans(String text) {
        assertThatThrownBy(() -> parse("region", text).day("region")).hasMessageContaining("must be a day");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20,2026-11-20T00:00Z", "2026-11-20T08:00:00+01:00,2026-11-20T08:00+01:00"})
    void readsInstantsAndTakesADayForItsStart(String text, OffsetDateTime instant) {
        assertThat(parse("region", text).instant("region")).hasValue(instant);
    }

    @Test
    void leavesTheFormOfTheAnswerToOthers() {
        assertThat(parse("format", "csv", "bom", "true").filters()).isEmpty();
    }

    private static ListQuery parse(String... pairs) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        return ListQuery.parse(parameters, Set.of("region"), Set.of("name", "score"));
    }
}
