package dev.roadbook.prediction.backtest.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.platform.command.SalesColumnNames.Profile;
import dev.roadbook.prediction.backtest.sales.SalesFile.Sales;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesFileTests {

    @TempDir
    private Path folder;

    @Test
    void readsCommaSeparatedLines() throws IOException {
        var sales = read("""
                Invoice,Customer ID,Note,Invoice Date,Quantity,Unit Price
                1,A,"two, ""three\""",2024-01-31 08:15:00,2,10.50
                2,A,,2024-01-31 17:00:00,1,4
                3,B,,2024-02-02 09:00:00,-1,4
                4,,,2024-02-03 09:00:00,1,4
                5,B,,soon,1,4
                """);

        assertThat(sales.timelines()).hasSize(1);
        var timeline = sales.timelines().getFirst();
        assertThat(timeline.account()).isEqualTo("A");
        assertThat(timeline.purchases()).isEqualTo(1);
        assertThat(timeline.amount(0)).isEqualTo(25);
        assertThat(sales.lastDay()).isEqualTo((int) LocalDate.of(2024, 2, 3).toEpochDay());
        assertThat(sales.unreadable()).isEqualTo(1);
    }

    @Test
    void readsWhatIsCompressed() throws IOException {
        var file = folder.resolve("sales.csv.gz");
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write("CardCode;PostingDate;Amount\nA;20240131;12.5\n");
        }

        var sales = SalesFile.read(file, Profile.SAP, null);

        assertThat(sales.timelines().getFirst().amount(0)).isEqualTo(12.5);
    }

    @Test
    void readsColumnsOfFixedWidth() throws IOException {
        var file = Files.writeString(folder.resolve("sales.txt"), """
                 00001 19970101  1   11.77
                 00001 19970112  5   77.00
                """);

        var sales = SalesFile.read(file, Profile.GENERAL, List.of("account", "date", "quantity", "amount"));

        assertThat(sales.timelines().getFirst().gapBefore(1)).isEqualTo(11);
        assertThat(sales.timelines().getFirst().amount(1)).isEqualTo(77);
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatExceptionOfType(UnreadableSales.class)
                .isThrownBy(() -> read("shop,when\nA,2024-01-31\n"))
                .withMessageContaining("No column for the account among shop, when");
    }

    @Test
    void saysWhyNothingWasFound() {
        assertThatExceptionOfType(UnreadableSales.class)
                .isThrownBy(() -> read("account,date\nA,31/01/2024\n"))
                .withMessageContaining("1 lines have no date");
        assertThatExceptionOfType(UnreadableSales.class)
                .isThrownBy(() -> read(""))
                .withMessage("The file is empty");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatExceptionOfType(UnreadableSales.class)
                .isThrownBy(() -> SalesFile.read(folder.resolve("none.csv"), Profile.GENERAL, null))
                .withMessageContaining("cannot be read");
    }

    private Sales read(String text) throws IOException {
        return SalesFile.read(Files.writeString(folder.resolve("sales.csv"), text), Profile.GENERAL, null);
    }
}
