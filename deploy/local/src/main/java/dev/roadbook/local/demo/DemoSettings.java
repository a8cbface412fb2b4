package dev.roadbook.local.demo;

import java.time.LocalDate;

/**
 * What to invent.
 *
 * @param accounts places that buy
 * @param weeks length of the history
 * @param seed what chance starts from
 * @param day the day the data is about: sales end the day before, some accounts are due on it
 */
public record DemoSettings(int accounts, int weeks, long seed, LocalDate day) {

    public static final int ACCOUNTS = 1_000;
    public static final int WEEKS = 156;
    public static final long SEED = 20_260;

    public DemoSettings {
        if (accounts < 1 || accounts > 100_000) {
            throw new IllegalArgumentException("accounts must be between 1 and 100000: " + accounts);
        }
        if (weeks < 4 || weeks > 520) {
            throw new IllegalArgumentException("weeks must be between 4 and 520: " + weeks);
        }
    }

    public static DemoSettings on(LocalDate day) {
        return new DemoSettings(ACCOUNTS, WEEKS, SEED, day);
    }

    LocalDate firstDay() {
        return day.minusWeeks(weeks);
    }
}
