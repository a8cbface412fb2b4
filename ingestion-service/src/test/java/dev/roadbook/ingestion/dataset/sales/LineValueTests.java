package dev.roadbook.ingestion.dataset.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.ingestion.dataset.cell.LineFault;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import dev.roadbook.ingestion.dataset.cell.RowReader;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Returns;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineValueTests {

    private static final List<String> HEADER =
            List.of("card_code", "sku", "ordered_on", "quantity", "unit_price", "amount", "document_kind");

    @ParameterizedTest(name = "{0} at {1} for {2} of kind {3}")
    @CsvSource({
        "6, 9.255, , , 6.000, 55.53",
        "-6, 9.25, , , -6.000, -55.50",
        "6, 9.25, 50, , 6.000, 50.00",
        "6, , 50, , 6.000, 50.00",
        "6, , -50, , 6.000, -50.00",
        "6, 9.25, , Avoir, -6.000, -55.50",
        "6, , 50, AVOIR, -6.000, -50.00",
        "-6, , -50, avoir, -6.000, -50.00",
        "6, , 50, Facture, 6.000, 50.00"
    })
    void isNegativeWhereTheLineTakesSomethingBack(
            String quantity, String price, String amount, String kind, String expectedQuantity, String expectedAmount) {
        var value = value(new Returns(Set.of("Avoir"), false), quantity, price, amount, kind);

        assertThat(value.quantity()).isEqualTo(expectedQuantity);
        assertThat(value.amount()).isEqualTo(expectedAmount);
    }

    @ParameterizedTest
    @CsvSource({"6, -50, -6.000", "-6, -50, -6.000", "6, 50, 6.000", "6, 0, 6.000"})
    void quantityFollowsAmountWhereTheSourceWritesItSo(String quantity, String amount, String expected) {
        assertThat(value(new Returns(Set.of(), true), quantity, "", amount, "").quantity())
                .isEqualTo(expected);
    }

    @Test
    void needsAnAmountOrAPrice() {
        assertThatExceptionOfType(LineFault.class)
                .isThrownBy(() -> value(Returns.AS_WRITTEN, "6", "", "", ""))
                .extracting(LineFault::code)
                .isEqualTo(RejectCode.MISSING_NUMBER);
    }

    @Test
    void refusesAnAmountThatNoColumnHolds() {
        assertThatExceptionOfType(LineFault.class)
                .isThrownBy(() -> value(Returns.AS_WRITTEN, "999999999999999", "999999999999999", "", ""))
                .extracting(LineFault::code)
                .isEqualTo(RejectCode.OUT_OF_RANGE);
    }

    private static LineValue value(Returns returns, String... cells) {
        var profile = new ColumnProfile(
                "shop",
                "sales",
                StandardCharsets.UTF_8,
                '.',
                ',',
                List.of("uuuu-MM-dd"),
                null,
                returns,
                null,
                columns());
        var reader = new RowReader(profile, SalesFields.ALL.all(), HEADER, LocalDate.of(2026, 11, 20));
        return LineValue.of(reader.read(new Row(
                2,
                List.of("C1", "SKU1", "2026-11-02", text(cells[0]), text(cells[1]), text(cells[2]), text(cells[3])))));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static Map<String, List<String>> columns() {
        return HEADER.stream().collect(Collectors.toMap(name -> name, List::of));
    }
}
