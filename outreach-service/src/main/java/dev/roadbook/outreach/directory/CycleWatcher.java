package dev.roadbook.outreach.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever has to know that order cycles move; told in the transaction that writes it. */
public interface CycleWatcher {

    /** Forecasts that are new or newer. */
    void expected(List<Expected> changed);

    /** Accounts with purchases that were not known before. */
    void purchased(List<LatestPurchase> accounts);

    /**
     * When an account is expected to buy.
     *
     * @param accountId account
     * @param lastPurchaseOn purchase day the forecast builds on, if there is one
     * @param expectedOn day it is expected, if it is
     */
    record Expected(
            String accountId,
            @Nullable LocalDate lastPurchaseOn,
            @Nullable LocalDate expectedOn) {}

    /**
     * The latest purchase of an account.
     *
     * @param accountId account
     * @param orderedOn its day
     */
    record LatestPurchase(String accountId, LocalDate orderedOn) {}
}
