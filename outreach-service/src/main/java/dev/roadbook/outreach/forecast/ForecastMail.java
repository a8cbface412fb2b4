package dev.roadbook.outreach.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What will become of a mail on a day.
 *
 * @param forecastId identity, the same for as long as the forecast is
 * @param day the company's day
 * @param at when
 * @param fate whether it goes, waits for another day, or is left out
 * @param programme what it is for
 * @param accountId account it is about
 * @param repId representative it is for, or whose account it is about
 * @param repName that representative
 * @param name who it is about
 * @param to address
 * @param dueOn day it is meant for
 * @param reasons why it does not go, or did not go before
 * @param until when it may go, where it waits
 */
record ForecastMail(
        UUID forecastId,
        LocalDate day,
        Instant at,
        Fate fate,
        String programme,
        @Nullable String accountId,
        @Nullable String repId,
        @Nullable String repName,
        String name,
        @Nullable String to,
        LocalDate dueOn,
        List<String> reasons,
        @Nullable Instant until) {}
