package dev.roadbook.prediction.targets.forest;

import dev.roadbook.prediction.targets.forest.LogisticCurve.Point;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A random forest that says how likely a target is missed, and never less so where more is missing or less time is left. */
public final class TargetForest implements Foresight {

    /** A stored forest is not one, or not one of today's features. */
    public static final class Corrupt extends Exception {

        private static final long serialVersionUID = 1L;

        Corrupt(String message) {
            super(message);
        }
    }

    private static final int MAGIC = 0x52_42_54_46; // RBTF
    private static final int MOST_TREES = 10_000;
    /** Far more than a forest of the largest configuration takes. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** Shares of trees are taken at their word before they are calibrated. */
    private static final LogisticCurve UNCALIBRATED = new LogisticCurve(0, 1);

    private static final double LEAST_SHARE = 0.005;

    private final List<TargetTree> trees;
    private final LogisticCurve calibration;

    private TargetForest(List<TargetTree> trees, LogisticCurve calibration) {
        this.trees = List.copyOf(trees);
        this.calibration = calibration;
    }

    private record Grown(TargetTree tree, BitSet unseen) {}

    /**
     * The same examples in the same order, and the same settings, give the same forest. A tree sees whole months, since the days of one say
     * nearly the same, and is judged by those it did not see; that is what shares of trees are calibrated by.
     */
    public static TargetForest grow(List<Example> examples, TargetProperties settings) {
        var features = examples.stream().map(it -> it.features().toArray()).toList();
        boolean[] missed = new boolean[examples.size()];
        for (int row = 0; row < missed.length; row++) {
            missed[row] = examples.get(row).missed();
        }
        var months = BinnedMonths.of(features, missed);
        var groups = groups(examples);
        var grown = IntStream.range(0, settings.trees())
                .parallel()
                .mapToObj(t -> grow(
                        months,
                        groups,
                        missed.length,
                        settings,
                        new SplittableRandom(settings.seed() + GOLDEN * (t + 1))))
                .toList();
        var points = new ArrayList<Point>();
        for (int row = 0; row < missed.length; row++) {
            int at = row;
            grown.stream()
                    .filter(each -> each.unseen.get(at))
                    .mapToDouble(each -> each.tree.share(features.get(at)))
                    .average()
                    .ifPresent(share -> points.add(new Point(logOdds(share), missed[at])));
        }
        return new TargetForest(grown.stream().map(Grown::tree).toList(), UNCALIBRATED.fitted(points));
    }

    /** Rows of the same month of the same representative. */
    private static List<int[]> groups(List<Example> examples) {
        Collection<List<Integer>> rows = IntStream.range(0, examples.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        row -> List.of(
                                examples.get(row).repId(), examples.get(row).month()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
        return rows.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static Grown grow(
            BinnedMonths months, List<int[]> groups, int size, TargetProperties settings, SplittableRandom random) {
        var unseen = new BitSet(size);
        unseen.set(0, size);
        var drawn = IntStream.builder();
        for (int i = 0; i < groups.size(); i++) {
            for (int row : groups.get(random.nextInt(groups.size()))) {
                drawn.add(row);
                unseen.clear(row);
            }
        }
        return new Grown(
                new TargetTreeGrower(months, settings.depth(), random)
                        .grow(drawn.build().toArray()),
                unseen);
    }

    @Override
    public double estimate(Features features) {
        double[] x = features.toArray();
        double sum = 0;
        for (var tree : trees) {
            sum += tree.share(x);
        }
        return calibration.chance(logOdds(sum / trees.size()));
    }

    private static double logOdds(double share) {
        double inside = Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE);
        return StrictMath.log(inside / (1 - inside));
    }

    /** Compressed; the same forest always gives the same bytes. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeUTF(names());
            out.writeDouble(calibration.level());
            out.writeDouble(calibration.slope());
            out.writeInt(trees.size());
            for (var tree : trees) {
                tree.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static TargetForest read(byte[] bytes) throws Corrupt {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var content = plain.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new Corrupt("it is too large");
            }
            return read(new DataInputStream(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new Corrupt("it is not a forest of this version");
        }
    }

    private static TargetForest read(DataInputStream in) throws IOException, Corrupt {
        if (in.readInt() != MAGIC) {
            throw new Corrupt("it is not a forest of this version");
        }
        if (!in.readUTF().equals(names())) {
            throw new Corrupt("it looks at other features");
        }
        var calibration = new LogisticCurve(in.readDouble(), in.readDouble());
        int count = in.readInt();
        if (count < 1 || count > MOST_TREES || !(calibration.slope() >= 0)) {
            throw new Corrupt("it contradicts itself");
        }
        var trees = new ArrayList<TargetTree>();
        for (int t = 0; t < count; t++) {
            trees.add(TargetTree.read(in, Feature.values().length));
        }
        return new TargetForest(trees, calibration);
    }

    private static String names() {
        return Stream.of(Feature.values()).map(Feature::key).collect(Collectors.joining(","));
    }
}
