package dev.roadbook.prediction.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gaps to learn from, each with what was known when it began; a gap that had not ended is known to be longer only. */
final class Observations {

    private final List<float[]> features = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<Boolean> ended = new ArrayList<>();

    /** The gaps as they stood on a day: the latest of each account, thinned evenly to about the most that are wanted. */
    static Observations of(Collection<Timeline> timelines, Norms norms, int asOf, TrainingSettings settings) {
        long total = 0;
        for (var timeline : timelines) {
            total += Math.min(settings.mostOfAccount(), timeline.purchasesUntil(asOf));
        }
        var observations = new Observations();
        for (var timeline : timelines) {
            int known = timeline.purchasesUntil(asOf);
            for (int i = Math.max(0, known - settings.mostOfAccount()); i < known; i++) {
                if (isDrawn(timeline, i, settings.mostGaps(), total)) {
                    observations.add(timeline, i, known, asOf, Features.at(timeline, i, norms));
                }
            }
        }
        return observations;
    }

    /** Draws by content, so that neither the order of accounts nor their number decides on a single one. */
    private static boolean isDrawn(Timeline timeline, int index, int wanted, long total) {
        if (total <= wanted) {
            return true;
        }
        long mixed = (timeline.account().hashCode() * 31L + timeline.day(index)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return ((mixed >>> 32) & 0x7FFF_FFFFL) * total < (long) wanted * 0x8000_0000L;
    }

    private void add(Timeline timeline, int index, int known, int asOf, float[] x) {
        boolean over = index + 1 < known;
        int length = (over ? timeline.day(index + 1) : asOf) - timeline.day(index);
        if (length > 0) {
            features.add(x);
            days.add(length);
            ended.add(over);
        }
    }

    int size() {
        return days.size();
    }

    float[] features(int i) {
        return features.get(i);
    }

    boolean ended(int i) {
        return ended.get(i);
    }

    int endedCount() {
        return (int) ended.stream().filter(over -> over).count();
    }

    /** The interval of the grid in which a gap ended, or the number of intervals it outlasted. */
    int interval(int i) {
        double typical = Features.typicalDays(features.get(i));
        return ended.get(i) ? RatioGrid.endedIn(days.get(i), typical) : RatioGrid.outlasted(days.get(i), typical);
    }
}
