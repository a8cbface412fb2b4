package dev.roadbook.outreach.consent;

/** The programmes that write to buyers, as the ledger calls them: what a buyer may choose among. */
public enum BuyerTopic {
    REMINDER
}
