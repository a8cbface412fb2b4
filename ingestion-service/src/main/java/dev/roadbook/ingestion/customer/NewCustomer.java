package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.account.AccountHints;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A customer that no file names yet. Its orders find it by card code and ship-to, else address, else name, as they find any
 * other.
 *
 * @param shipTo ship-to code of the source system
 * @param currency in which it buys, until its first order says so itself
 * @param values all else that is known of it, its name at least
 */
record NewCustomer(
        @NotBlank @Size(max = 60) String cardCode,
        @Nullable @Size(min = 1, max = 120) String shipTo,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull @Valid ProfileValues values) {

    /** By what orders find it. */
    AccountHints hints(String name) {
        return new AccountHints(
                "", cardCode, orBlank(shipTo), orBlank(values.addressLine()), orBlank(values.postalCode()), name);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
