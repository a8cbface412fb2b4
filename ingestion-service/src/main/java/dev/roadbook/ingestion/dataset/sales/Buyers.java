package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.account.AccountHints;
import dev.roadbook.ingestion.account.CanonicalAccounts;
import dev.roadbook.ingestion.dataset.cell.Cells;
import dev.roadbook.ingestion.dataset.cell.LineFault;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who bought. The lines of an order follow one another and say the same, so the latest answer is kept. */
final class Buyers {

    /** A buyer and its canonical account. */
    record Known(SalesLine.Buyer buyer, String accountId) {}

    private final String source;
    private final CanonicalAccounts accounts;
    private String[] latestCells = {};
    private @Nullable Known latest;

    Buyers(String source, CanonicalAccounts accounts) {
        this.source = source;
        this.accounts = accounts;
    }

    Known of(Cells cells) {
        var raw = new String[SalesFields.BUYER.size()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = cells.raw(SalesFields.BUYER.get(i));
        }
        var known = latest;
        if (known == null || !Arrays.equals(raw, latestCells)) {
            var buyer = buyer(cells);
            known = new Known(buyer, account(buyer));
            latest = known;
            latestCells = raw;
        }
        return known;
    }

    private static SalesLine.Buyer buyer(Cells cells) {
        var cardCode = cells.text(SalesFields.CARD_CODE);
        var name = cells.optional(SalesFields.NAME);
        return new SalesLine.Buyer(
                cardCode,
                name == null ? cardCode : name,
                cells.optional(SalesFields.CHAIN),
                cells.optional(SalesFields.ADDRESS),
                cells.optional(SalesFields.CITY),
                cells.optional(SalesFields.STATE),
                cells.optional(SalesFields.POSTAL_CODE),
                cells.optional(SalesFields.COUNTRY),
                cells.optional(SalesFields.REGION),
                cells.optional(SalesFields.SHIP_TO),
                cells.email(SalesFields.EMAIL));
    }

    private String account(SalesLine.Buyer buyer) {
        var hints = new AccountHints(
                source,
                buyer.cardCode(),
                orBlank(buyer.shipTo()),
                orBlank(buyer.address()),
                orBlank(buyer.postalCode()),
                buyer.name().equals(buyer.cardCode()) ? "" : buyer.name());
        return accounts.accountOf(hints)
                .orElseThrow(() -> new LineFault(
                        RejectCode.NO_ACCOUNT, "neither card code with ship-to, nor address or name tells who bought"));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
