package dev.roadbook.outreach.week;

import java.time.LocalDate;

/** Why an account is worth a call. */
public sealed interface Cause {

    /** Reminded that day, and no order since. */
    record Reminded(LocalDate on) implements Cause {}

    /** The reminder did not reach its buyer. */
    record Bounced() implements Cause {}

    /** Past its window by so many days. */
    record Overdue(int days) implements Cause {}

    /** Without an order for so many days. */
    record Silent(int days) implements Cause {}

    /** Its order is expected that day, which may have passed. */
    record Expected(LocalDate on) implements Cause {}

    /** Its order cannot be dated. */
    record Undated() implements Cause {}
}
