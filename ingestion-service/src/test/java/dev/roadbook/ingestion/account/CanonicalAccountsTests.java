package dev.roadbook.ingestion.account;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAccountsTests {

    private final CanonicalAccounts accounts = new CanonicalAccounts();

    @ParameterizedTest
    @CsvSource({
        "C1001, 12 Main St, C1001_12-MAIN-ST",
        "C1001_FR, 12 main st., C1001_12-MAIN-ST",
        "c1001-2, '  12  MAIN--ST ', C1001_12-MAIN-ST",
        "C1001 B, 12 Màin St, C1001_12-MAIN-ST",
    })
    void joinsBaseCodeAndShipTo(String cardCode, String shipTo, String account) {
        assertThat(accounts.accountOf(new AccountHints("sap", cardCode, shipTo, "1 Rue X", "69001", "Shop")))
                .hasValue(account);
    }

    @ParameterizedTest
    @CsvSource({
        "123 North Main Street Suite 4, 123 N. Main St. #4",
        "P.O. Box 12, PO BOX 12",
        "5 Avenue des Vosges, '5, av. des Vosges'",
        "12 Boulevard Saint-Éloi, 12 BD SAINT ELOI",
    })
    void findsOneAccountForOneAddress(String one, String other) {
        assertThat(byAddress(one))
                .isEqualTo(byAddress(other))
                .startsWith("C1001_LOC_")
                .hasSize("C1001_LOC_".length() + 12);
    }

    @Test
    void tellsAddressesApart() {
        assertThat(byAddress("12 Main St")).isNotEqualTo(byAddress("14 Main St"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Corner Wine & Liq, Inc.', CORNER WINE AND LIQUOR",
        "Joe's Mkt #123, Joes Market",
        "Caves Bertrand SARL, CAVES BERTRAND",
    })
    void findsOneAccountForOneName(String one, String other) {
        assertThat(byName(one))
                .isEqualTo(byName(other.replace("Joes", "Joe's")))
                .startsWith("C1001_NAME_");
    }

    @Test
    void findsNoAccountWithoutACode() {
        assertThat(accounts.accountOf(new AccountHints("sap", "-1", "A", "1 Main St", "", "Shop")))
                .isEmpty();
    }

    @Test
    void findsNoAccountWhereNothingButACodeIsKnown() {
        assertThat(accounts.accountOf(new AccountHints("sap", "C1", "--", " ", "", "!")))
                .isEmpty();
    }

    @Property
    void writesCodesOfCapitalsDigitsAndDashesOnly(@ForAll String cardCode, @ForAll String shipTo) {
        var account = accounts.accountOf(new AccountHints("sap", cardCode, shipTo, "", "", ""));

        assertThat(account.orElse("A_B")).matches("[A-Z0-9]+_[A-Z0-9-]+");
    }

    private String byAddress(String address) {
        return accounts.accountOf(new AccountHints("sap", "C1001", "", address, "69001", "Shop"))
                .orElseThrow();
    }

    private String byName(String name) {
        return accounts.accountOf(new AccountHints("sap", "C1001", "", "", "", name))
                .orElseThrow();
    }
}
