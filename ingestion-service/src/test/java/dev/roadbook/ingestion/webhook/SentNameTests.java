package dev.roadbook.ingestion.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentNameTests {

    @ParameterizedTest
    @CsvSource({
        "week.csv, week.csv",
        "100%.csv, 100%.csv",
        "UTF-8''%C3%9Cber%20uns.csv, Über uns.csv",
        "utf-8''%E2%82%AC.csv, €.csv",
        "UTF-8''%zz.csv, UTF-8''%zz.csv",
    })
    void readsPlainAndExtendedNames(String header, String name) {
        assertThat(SentName.ofHeader(header)).isEqualTo(name);
    }

    @Test
    void readsBytesAsUtf8AndOtherwiseAsLatin1() {
        var name = "отчёт 🍷.csv";

        assertThat(SentName.ofHeader(new String(name.getBytes(UTF_8), ISO_8859_1)))
                .isEqualTo(name);
        assertThat(SentName.ofHeader("Über.csv")).isEqualTo("Über.csv");
    }
}
