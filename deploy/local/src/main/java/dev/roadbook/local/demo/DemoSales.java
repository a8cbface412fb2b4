package dev.roadbook.local.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** All sales of the trade in the order of their days; memory holds accounts, never sales. */
final class DemoSales {

    private static final int FIRST_DOCUMENT = 5_000_001;

    private final DemoSettings settings;

    DemoSales(DemoSettings settings) {
        this.settings = settings;
    }

    /** Tells every line from the beginning of the history to the last day asked for. */
    void upTo(LocalDate last, Consumer<SaleLine> lines) {
        var queue = new PriorityQueue<>(Comparator.comparing(Turn::day).thenComparingInt(Turn::account));
        var catalogue = Catalogue.load();
        var accounts = new DemoAccounts(settings).all();
        for (int i = 0; i < accounts.size(); i++) {
            var dice = Dice.of(~settings.seed(), i);
            queue.add(new Turn(i, new Buyer(accounts.get(i), catalogue, settings.firstDay(), dice)));
        }
        int document = FIRST_DOCUMENT;
        for (var turn = queue.poll(); turn != null; turn = queue.poll()) {
            if (turn.buyer().isGone() || turn.day().isAfter(last)) {
                continue;
            }
            turn.buyer().buy(Integer.toString(document++), lines);
            queue.add(new Turn(turn.account(), turn.buyer()));
        }
    }

    /** An account's place in the queue; the day is taken once, for a queue must not see its elements change. */
    private record Turn(int account, Buyer buyer, LocalDate day) {

        Turn(int account, Buyer buyer) {
            this(account, buyer, buyer.nextDay());
        }
    }
}
