package dev.roadbook.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewFileTests {

    @ParameterizedTest
    @CsvSource({
        "week 46.csv, week 46.csv",
        "../../etc/passwd, passwd",
        "a\\b\\c.csv, c.csv",
        "'', sales",
        ".., sales",
        "Réassort été.csv, Réassort été.csv",
        "sales🍷.csv, sales🍷.csv"
    })
    void keepsWhatCanBeShown(String name, String shown) {
        assertThat(named(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nX-Evil: 1.csv'", "'a\0b.csv'", "'a\u202Evsc.exe'"})
    void dropsWhatCannotBeSeen(String name) {
        assertThat(named(name)).matches("[\\x20-\\x7e]+");
    }

    @Property
    void isNeverLongNorEmptyNorAFolder(@ForAll String name) {
        var shown = named(name);

        assertThat(shown).isNotEmpty().doesNotContain("/", "\\", "\n", "\r");
        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(200);
    }

    private static String named(String name) {
        return new NewFile("sap", null, name, "", 0, "sap").fileName();
    }
}
