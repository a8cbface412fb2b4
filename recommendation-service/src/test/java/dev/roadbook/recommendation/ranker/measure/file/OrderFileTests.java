package dev.roadbook.recommendation.ranker.measure.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.platform.command.SalesColumnNames.Profile;
import dev.roadbook.recommendation.ranker.measure.file.OrderFile.Orders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFileTests {

    @TempDir
    private Path folder;

    @Test
    void readsPurchasesAlone() throws Exception {
        var orders = read("""
                Invoice;StockCode;Quantity;InvoiceDate;Customer ID
                1;milk;2;2026-01-05 08:26:00;Ann
                1;"bread; white";1;20260105;Ann
                2;tea;-1;2026-01-06;Ann
                3;tea;1;yesterday;Ann
                4;tea;1;2026-01-07;
                5;tea;some;2026-01-07;Bob
                """, Profile.GENERAL, null);

        assertThat(orders.lines()).isEqualTo(2);
        assertThat(orders.unreadable()).isEqualTo(1);
        assertThat(orders.lastDay()).isEqualTo(LocalDate.of(2026, 1, 5).toEpochDay());
        assertThat(orders.portfolio().histories())
                .singleElement()
                .satisfies(ann -> assertThat(ann.basket(0)).hasSize(2));
        assertThat(orders.portfolio().product("bread; white")).isZero();
    }

    @Test
    void takesNamesOfColumnsFromTheProfileOrTheCaller() throws Exception {
        assertThat(read("CardCode,PostingDate,Item\nC1,2026-01-05,milk\n", Profile.SAP, null)
                        .lines())
                .isEqualTo(1);
        assertThat(read("C1,x,2026-01-05,milk\n", Profile.GENERAL, List.of("account", "-", "date", "sku"))
                        .lines())
                .isEqualTo(1);
        assertThat(read("\uFEFFaccount_code,ordered_on,sku\nC1,2026-01-05,milk\n", Profile.ROADBOOK, null)
                        .lines())
                .isEqualTo(1);
    }

    @Test
    void readsGzip() throws Exception {
        var file = folder.resolve("orders.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("account,date,sku\nAnn,2026-01-05,milk\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(OrderFile.read(file, Profile.GENERAL, null, _ -> true).lines())
                .isEqualTo(1);
    }

    @Test
    void leavesOutProductsThatAreNotWanted() throws Exception {
        var file = Files.writeString(
                folder.resolve("orders.csv"), "account,date,sku\nAnn,2026-01-05,milk\nAnn,2026-01-05,POST\n");

        assertThat(OrderFile.read(file, Profile.GENERAL, null, "milk"::equals)
                        .portfolio()
                        .products())
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> read("account,date\nAnn,2026-01-05\n", Profile.GENERAL, null))
                .isInstanceOf(UnreadableOrders.class)
                .hasMessageStartingWith("No column for the product among account, date");
        assertThatThrownBy(() -> read("account,date,sku\nAnn,soon,milk\n", Profile.GENERAL, null))
                .isInstanceOf(UnreadableOrders.class)
                .hasMessageStartingWith("No purchase was found: 1 lines");
        assertThatThrownBy(() -> OrderFile.read(folder.resolve("none"), Profile.GENERAL, null, _ -> true))
                .isInstanceOf(UnreadableOrders.class)
                .hasMessageContaining("cannot be read");
    }

    private Orders read(String text, Profile profile, @Nullable List<String> names) throws IOException {
        return OrderFile.read(Files.writeString(folder.resolve("orders.csv"), text), profile, names, _ -> true);
    }
}
