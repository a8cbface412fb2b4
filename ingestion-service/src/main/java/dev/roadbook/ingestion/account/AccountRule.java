package dev.roadbook.ingestion.account;

import java.util.Optional;

/** One way to find the canonical account of a line. */
@FunctionalInterface
interface AccountRule {

    Optional<String> accountOf(AccountHints hints);
}
