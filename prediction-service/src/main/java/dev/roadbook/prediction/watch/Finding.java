package dev.roadbook.prediction.watch;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One way in which an account behaves unlike itself.
 *
 * @param kind which way
 * @param chance that it would look so, or more so, if it went on as before
 * @param atStake what the difference comes to in a year
 * @param since day from which it is seen
 * @param evidence what that rests on
 */
record Finding(Kind kind, double chance, BigDecimal atStake, LocalDate since, Evidence evidence) {}
