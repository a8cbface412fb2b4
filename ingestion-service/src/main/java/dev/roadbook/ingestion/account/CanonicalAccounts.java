package dev.roadbook.ingestion.account;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The canonical account of a line: the first rule that applies says. Approved mappings will go before these. */
@Component
public class CanonicalAccounts {

    private final List<AccountRule> rules =
            List.of(CanonicalAccounts::byShipTo, CanonicalAccounts::byAddress, CanonicalAccounts::byName);

    public Optional<String> accountOf(AccountHints hints) {
        if (hints.baseCode().isEmpty()) {
            return Optional.empty();
        }
        for (var rule : rules) {
            var account = rule.accountOf(hints);
            if (account.isPresent()) {
                return account;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byShipTo(AccountHints hints) {
        var shipTo = Codes.dashed(hints.shipTo());
        return shipTo.isEmpty() ? Optional.empty() : Optional.of(hints.baseCode() + "_" + shipTo);
    }

    private static Optional<String> byAddress(AccountHints hints) {
        var address = Addresses.normalise(hints.address());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var place = address + " " + Codes.compact(hints.postalCode());
        return Optional.of(hints.baseCode() + "_LOC_" + Codes.shortHash(place));
    }

    private static Optional<String> byName(AccountHints hints) {
        var name = Names.normalise(hints.name());
        return name.isEmpty() ? Optional.empty() : Optional.of(hints.baseCode() + "_NAME_" + Codes.shortHash(name));
    }
}
