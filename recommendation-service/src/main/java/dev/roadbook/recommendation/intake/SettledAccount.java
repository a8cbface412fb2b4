package dev.roadbook.recommendation.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account whose orders are complete again.
 *
 * @param accountId the account
 * @param batchId the batch that changed them last; absent where none did
 */
public record SettledAccount(String accountId, @Nullable UUID batchId) {}
