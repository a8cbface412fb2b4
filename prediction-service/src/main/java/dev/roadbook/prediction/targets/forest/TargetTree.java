package dev.roadbook.prediction.targets.forest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A tree in arrays. A node asks for a feature and goes right, to the node named next, when that is above the threshold, left,
 * to the node that follows, when it is not. A leaf has feature -1; its threshold is the share that missed.
 */
final class TargetTree {

    static final int LEAF = -1;

    private static final int MOST_NODES = 1 << 20;

    private final byte[] feature;
    private final double[] threshold;
    private final int[] next;

    TargetTree(byte[] feature, double[] threshold, int[] next) {
        this.feature = feature;
        this.threshold = threshold;
        this.next = next;
    }

    double share(double[] x) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = x[feature[node]] > threshold[node] ? next[node] : node + 1;
        }
        return threshold[node];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(feature.length);
        for (int node = 0; node < feature.length; node++) {
            out.writeByte(feature[node]);
            out.writeDouble(threshold[node]);
            out.writeInt(next[node]);
        }
    }

    /** Reads a tree; one whose nodes lead nowhere, or in a circle, is an {@link IOException}. */
    static TargetTree read(DataInput in, int features) throws IOException {
        int nodes = in.readInt();
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new IOException("a tree of " + nodes + " nodes");
        }
        byte[] feature = new byte[nodes];
        double[] threshold = new double[nodes];
        int[] next = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            feature[node] = in.readByte();
            threshold[node] = in.readDouble();
            next[node] = in.readInt();
            boolean leads = feature[node] == LEAF
                    ? threshold[node] >= 0 && threshold[node] <= 1
                    : feature[node] >= 0 && feature[node] < features && next[node] > node + 1 && next[node] < nodes;
            if (!leads) {
                throw new IOException("a node leads nowhere");
            }
        }
        return new TargetTree(feature, threshold, next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetTree tree
                && Arrays.equals(feature, tree.feature)
                && Arrays.equals(threshold, tree.threshold)
                && Arrays.equals(next, tree.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(threshold);
    }
}
