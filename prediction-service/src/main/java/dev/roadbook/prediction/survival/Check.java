package dev.roadbook.prediction.survival;

/**
 * A forecast an earlier model would have made, and what came.
 *
 * @param curve what was expected
 * @param typicalDays the account's typical gap
 * @param medianDays median of the account's gaps then: what the simple rule says
 * @param begin day of the purchase the gap began with
 * @param days length of the gap, or so far
 * @param ended whether it has ended
 */
record Check(GapCurve curve, double typicalDays, double medianDays, int begin, int days, boolean ended) {}
