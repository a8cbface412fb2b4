package dev.roadbook.prediction.survival;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model as bytes, big endian: the magic number, the format's version, the features' names, source, norms, window levels,
 * forest, then the SHA-256 of all of it. The same model always gives the same bytes.
 */
public final class GapModelFile {

    private static final int MAGIC = 0x52_42_47_4d; // RBGM
    private static final int VERSION = 3;

    /** Held one number more, which nobody asks for any more, behind the portfolio's hazard. */
    private static final int WITH_TAIL = 2;

    private static final int DIGEST = 32;
    private static final int MOST = 50_000_000;

    private GapModelFile() {}

    /** The bytes are not a model of this format, or not as they were written. */
    public static final class CorruptModel extends RuntimeException {

        private static final long serialVersionUID = 1;

        CorruptModel(String message) {
            super(message);
        }
    }

    public static byte[] write(GapModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(String.join(",", Features.NAMES));
            writeSource(out, model.source());
            out.writeDouble(model.norms().meanLogGap());
            out.writeDouble(model.norms().betweenAccounts());
            out.writeDouble(model.norms().withinAccounts());
            writeDoubles(out, model.norms().weekdayShares());
            writeDoubles(out, model.levels().borders());
            writeDoubles(out, model.levels().levels());
            writeForest(out, model.forest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.writeBytes(digest(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    /** Reads what was written; anything else is a {@link CorruptModel}. */
    public static GapModel read(byte[] bytes) {
        int size = bytes.length - DIGEST;
        if (size <= 0) {
            throw new CorruptModel("the model has only " + bytes.length + " bytes");
        }
        if (!MessageDigest.isEqual(digest(bytes, size), Arrays.copyOfRange(bytes, size, bytes.length))) {
            throw new CorruptModel("the model's checksum does not match its content");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, size))) {
            require(in.readInt() == MAGIC, "these bytes are no model");
            int version = in.readInt();
            require(version == VERSION || version == WITH_TAIL, "the model has format " + version + ", not " + VERSION);
            require(in.readUTF().equals(String.join(",", Features.NAMES)), "the model knows other features");
            var source = new GapModel.Source(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
            var norms = new Norms(in.readDouble(), in.readDouble(), in.readDouble(), readDoubles(in));
            var levels = new WindowLevels(readDoubles(in), readDoubles(in));
            var model = new GapModel(source, norms, readForest(in, version), levels);
            require(in.read() < 0, "the model is longer than it should be");
            return model;
        } catch (IOException e) {
            throw new CorruptModel("the model ends early: " + e);
        } catch (IllegalArgumentException e) {
            throw new CorruptModel("the model contradicts itself: " + e.getMessage());
        }
    }

    private static void writeSource(DataOutputStream out, GapModel.Source source) throws IOException {
        out.writeInt(source.firstDay());
        out.writeInt(source.lastDay());
        out.writeInt(source.accounts());
        out.writeInt(source.gaps());
        out.writeInt(source.endedGaps());
    }

    private static void writeForest(DataOutputStream out, HazardForest forest) throws IOException {
        writeDoubles(out, Arrays.stream(forest.prior()).boxed().toList());
        out.writeInt(forest.trees().length);
        for (var tree : forest.trees()) {
            out.writeInt(tree.feature().length);
            for (int i = 0; i < tree.feature().length; i++) {
                out.writeShort(tree.feature()[i]);
                out.writeFloat(tree.threshold()[i]);
                out.writeInt(tree.next()[i]);
            }
            out.writeInt(tree.leaves().length);
            for (char share : tree.leaves()) {
                out.writeChar(share);
            }
        }
    }

    private static HazardForest readForest(DataInputStream in, int version) throws IOException {
        double[] prior =
                readDoubles(in).stream().mapToDouble(Double::doubleValue).toArray();
        require(prior.length == RatioGrid.SIZE, "the model has another grid");
        if (version == WITH_TAIL) {
            in.readDouble();
        }
        var trees = new HazardTree[count(in)];
        for (int t = 0; t < trees.length; t++) {
            trees[t] = readTree(in);
        }
        return new HazardForest(trees, prior);
    }

    private static HazardTree readTree(DataInputStream in) throws IOException {
        int nodes = count(in);
        short[] feature = new short[nodes];
        float[] threshold = new float[nodes];
        int[] next = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            feature[i] = in.readShort();
            threshold[i] = in.readFloat();
            next[i] = in.readInt();
        }
        char[] leaves = new char[count(in)];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = in.readChar();
        }
        for (int i = 0; i < nodes; i++) {
            boolean leads = feature[i] < 0
                    ? next[i] >= 0 && (next[i] + 1L) * HazardTree.LEAF_SIZE <= leaves.length
                    : feature[i] < Features.COUNT && i + 1 < nodes && next[i] > i && next[i] < nodes;
            require(leads, "a node of the model leads nowhere");
        }
        return new HazardTree(feature, threshold, next, leaves);
    }

    private static void writeDoubles(DataOutputStream out, List<Double> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static List<Double> readDoubles(DataInputStream in) throws IOException {
        int count = count(in);
        var numbers = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            numbers.add(in.readDouble());
        }
        return numbers;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        require(count >= 0 && count <= MOST, "the model counts to " + count);
        return count;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new CorruptModel(message);
        }
    }

    private static byte[] digest(byte[] bytes, int size) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, size);
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
