package dev.roadbook.recommendation.ranker.boost;

import java.util.Arrays;

/** Rows of numbers in groups, each wanted or not. */
public final class Rows {

    private final int features;
    private float[][] rows = new float[1024][];
    private boolean[] wanted = new boolean[1024];
    private int[] starts = new int[64];
    private int count;
    private int groups;

    public Rows(int features) {
        this.features = features;
    }

    /** The rows that follow belong together. */
    public void startGroup() {
        if (groups == starts.length) {
            starts = Arrays.copyOf(starts, 2 * groups);
        }
        starts[groups++] = count;
    }

    public void add(float[] row, boolean isWanted) {
        if (row.length != features || groups == 0) {
            throw new IllegalArgumentException(row.length + " numbers for " + features + " in group " + groups);
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
            wanted = Arrays.copyOf(wanted, 2 * count);
        }
        rows[count] = row;
        wanted[count++] = isWanted;
    }

    /** Groups of other rows after those that are here. */
    public void addAll(Rows others) {
        for (int group = 0; group < others.groups; group++) {
            startGroup();
            for (int row = others.start(group); row < others.start(group + 1); row++) {
                add(others.rows[row], others.wanted[row]);
            }
        }
    }

    public int size() {
        return count;
    }

    public int groups() {
        return groups;
    }

    int features() {
        return features;
    }

    /** The first row of a group; the number after the last row for the group after the last. */
    public int start(int group) {
        return group == groups ? count : starts[group];
    }

    public boolean isWanted(int row) {
        return wanted[row];
    }

    /** Not a copy: not to be changed. */
    public float[] row(int row) {
        return rows[row];
    }

    float value(int row, int feature) {
        return rows[row][feature];
    }
}
