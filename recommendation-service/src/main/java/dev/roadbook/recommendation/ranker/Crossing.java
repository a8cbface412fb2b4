package dev.roadbook.recommendation.ranker;

import java.util.List;

/** Who ever bought what, read either way. */
public final class Crossing {

    private final int[][] products;
    private final int[][] owners;

    private Crossing(int[][] products, int[][] owners) {
        this.products = products;
        this.owners = owners;
    }

    public static Crossing of(int products, List<History> histories) {
        int[][] bought = histories.stream().map(History::products).toArray(int[][]::new);
        int[] counts = new int[products];
        for (int[] all : bought) {
            for (int product : all) {
                counts[product]++;
            }
        }
        int[][] owners = new int[products][];
        for (int product = 0; product < products; product++) {
            owners[product] = new int[counts[product]];
        }
        for (int account = bought.length - 1; account >= 0; account--) {
            for (int product : bought[account]) {
                owners[product][--counts[product]] = account;
            }
        }
        return new Crossing(bought, owners);
    }

    /** Ascending; not to be changed. */
    public int[] products(int account) {
        return products[account];
    }

    /** Ascending; not to be changed. */
    public int[] owners(int product) {
        return owners[product];
    }

    public int accounts() {
        return products.length;
    }
}
