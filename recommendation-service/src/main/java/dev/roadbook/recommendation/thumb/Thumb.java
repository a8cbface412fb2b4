package dev.roadbook.recommendation.thumb;

import dev.roadbook.recommendation.ranker.RankedBy;
import dev.roadbook.recommendation.scenario.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a product suggested to an account.
 *
 * @param name the account's name
 * @param productName description, where known
 * @param direction whether it suits the account
 * @param reason why it does not
 * @param comment more words on it
 * @param givenOn the business day it was said on
 * @param awayUntil last day the product is not suggested to the account; absent where it suits
 * @param scenario why the latest run recommended it; absent where only the suggested order held it
 * @param rankedBy what put it before others, where that is known
 */
record Thumb(
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        String sku,
        @Nullable String productName,
        Direction direction,
        @Nullable Objection reason,
        @Nullable String comment,
        String givenBy,
        Instant givenAt,
        LocalDate givenOn,
        @Nullable LocalDate awayUntil,
        @Nullable Scenario scenario,
        @Nullable RankedBy rankedBy) {}
