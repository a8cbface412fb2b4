package dev.roadbook.recommendation.ranker.neighbour;

/** Keeps the accounts with the least distances; of equals, those that come first. */
final class Nearest {

    private final int[] accounts;
    private final double[] distances;
    private int count;

    Nearest(int most) {
        accounts = new int[most];
        distances = new double[most];
    }

    int size() {
        return count;
    }

    int account(int index) {
        return accounts[index];
    }

    double distance(int index) {
        return distances[index];
    }

    boolean isFull() {
        return count == accounts.length;
    }

    /** Whether an account so far away would be kept. */
    boolean wants(double distance) {
        return !isFull() || (count > 0 && distance <= distances[0]);
    }

    void offer(int account, double distance) {
        if (!isFull()) {
            int place = count++;
            while (place > 0 && isFurther(distance, account, (place - 1) / 2)) {
                move((place - 1) / 2, place);
                place = (place - 1) / 2;
            }
            put(place, account, distance);
        } else if (count > 0 && !isFurther(distance, account, 0)) {
            sink(account, distance);
        }
    }

    private void sink(int account, double distance) {
        int place = 0;
        for (int child = 1; child < count; child = 2 * place + 1) {
            if (child + 1 < count && isFurther(distances[child + 1], accounts[child + 1], child)) {
                child++;
            }
            if (isFurther(distance, account, child)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, account, distance);
    }

    private boolean isFurther(double distance, int account, int than) {
        return distance != distances[than] ? distance > distances[than] : account > accounts[than];
    }

    private void move(int from, int to) {
        put(to, accounts[from], distances[from]);
    }

    private void put(int place, int account, double distance) {
        accounts[place] = account;
        distances[place] = distance;
    }
}
