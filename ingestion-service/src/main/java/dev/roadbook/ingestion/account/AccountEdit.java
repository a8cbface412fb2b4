package dev.roadbook.ingestion.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets on an account.
 *
 * @param email address of the buyer; null leaves the account without one
 * @param repId who looks after it; null for nobody
 */
record AccountEdit(
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(min = 1, max = 60) String repId) {}
