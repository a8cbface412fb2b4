package dev.roadbook.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.command.SalesColumnNames.Column;
import dev.roadbook.platform.command.SalesColumnNames.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesColumnNamesTests {

    @Test
    void findsColumnsHoweverTheirNamesAreWritten() {
        var names = new SalesColumnNames(List.of("Customer ID", "Invoice-Date", "STOCK_CODE", "Qty."), Profile.GENERAL);

        assertThat(names.positionOf(Column.ACCOUNT)).hasValue(0);
        assertThat(names.positionOf(Column.DATE)).hasValue(1);
        assertThat(names.positionOf(Column.PRODUCT)).hasValue(2);
        assertThat(names.positionOf(Column.QUANTITY)).hasValue(3);
        assertThat(names.positionOf(Column.AMOUNT)).isEmpty();
    }

    @Test
    void prefersTheNamesOfTheProfile() {
        var header = List.of("Customer", "CardCode", "Day", "DocDate");

        assertThat(new SalesColumnNames(header, Profile.SAP).positionOf(Column.ACCOUNT))
                .hasValue(1);
        assertThat(new SalesColumnNames(header, Profile.SAP).positionOf(Column.DATE))
                .hasValue(3);
        assertThat(new SalesColumnNames(header, Profile.ROADBOOK).positionOf(Column.ACCOUNT))
                .hasValue(0);
    }

    @Test
    void saysWhatThereIsWhereAColumnIsMissing() {
        var names = new SalesColumnNames(List.of("Shop", "When"), Profile.GENERAL);

        assertThat(names.missing(Column.ACCOUNT, "account,date"))
                .isEqualTo(
                        "No column for the account among Shop, When; name the columns in their order with --columns, such as"
                                + " --columns account,date");
    }
}
