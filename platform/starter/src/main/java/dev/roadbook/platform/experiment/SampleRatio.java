package dev.roadbook.platform.experiment;

/**
 * Whether the arms are as large as they were drawn. Where they are not, something takes units out of one arm only, and
 * no difference between them means anything.
 *
 * @param treated clusters in the treated arm
 * @param heldOut clusters held out
 * @param expectedHeldOut how many of them should be
 * @param chiSquare squared distance of what is from what should be, one degree of freedom
 */
public record SampleRatio(long treated, long heldOut, double expectedHeldOut, double chiSquare) {

    /** Exceeded once in a thousand draws that are right. */
    private static final double THOUSANDTH = 10.828;

    public static SampleRatio of(long treated, long heldOut, int holdoutPercent) {
        var all = treated + heldOut;
        var expected = all * (holdoutPercent / 100.0);
        var off = heldOut - expected;
        return new SampleRatio(
                treated, heldOut, expected, off == 0 ? 0 : off * off / expected + off * off / (all - expected));
    }

    public boolean isAlarming() {
        return chiSquare > THOUSANDTH;
    }
}
