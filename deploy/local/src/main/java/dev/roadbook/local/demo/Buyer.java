package dev.roadbook.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An account buying through the years: its listed articles, its next order, a credit note now and then. */
final class Buyer {

    private static final int DISCOUNT_STEP = 3;
    private static final int YEARLY_INFLATION = 3;

    private final DemoAccount account;
    private final Catalogue catalogue;
    private final LocalDate start;
    private final Dice dice;
    private final List<Integer> listed = new ArrayList<>();
    private final int size;
    private final int discountPercent;
    private LocalDate nextOrder;
    private @Nullable SaleLine toReturn;
    private @Nullable LocalDate returnsOn;

    Buyer(DemoAccount account, Catalogue catalogue, LocalDate start, Dice dice) {
        this.account = account;
        this.catalogue = catalogue;
        this.start = start;
        this.dice = dice;
        this.size = dice.between(1, 5);
        this.discountPercent = size * DISCOUNT_STEP;
        this.nextOrder = account.rhythm().first();
        int articles = dice.between(8, 14 + size * 3);
        for (int i = 0; i < articles; i++) {
            listAnother();
        }
    }

    /** The day of its next document. */
    LocalDate nextDay() {
        return returnsOn != null && returnsOn.isBefore(nextOrder) ? returnsOn : nextOrder;
    }

    boolean isGone() {
        return nextDay().isAfter(account.rhythm().last());
    }

    /** Writes the next document. */
    void buy(String document, Consumer<SaleLine> lines) {
        var day = nextDay();
        if (toReturn != null && day.equals(returnsOn)) {
            lines.accept(creditNote(toReturn, day, document));
            toReturn = null;
            returnsOn = null;
        } else {
            order(day, document, lines);
            nextOrder = account.rhythm().after(day, dice);
        }
    }

    private void order(LocalDate day, String document, Consumer<SaleLine> lines) {
        if (dice.chance(6)) {
            listAnother();
        }
        int count = Math.min(listed.size(), dice.between(2, 2 + size));
        int from = dice.below(listed.size());
        for (int i = 0; i < count; i++) {
            var product = catalogue.get(listed.get((from + i * 3) % listed.size()));
            var line = line(day, document, i, product);
            lines.accept(line);
            if (toReturn == null && dice.below(500) == 0) {
                toReturn = line;
                returnsOn = day.plusDays(dice.between(2, 9));
            }
        }
    }

    private SaleLine line(LocalDate day, String document, int number, Product product) {
        int packs = Math.max(1, dice.between(1, 2 + size) * product.season().percent(day) / 100);
        int quantity = packs * (product.isWine() ? 6 : 4);
        long years = ChronoUnit.DAYS.between(start, day) / 365;
        long list = product.priceCents() * (100 + YEARLY_INFLATION * years) / 100;
        long price = list * (100 - discountPercent) / 100;
        return new SaleLine(account, day, document, number, product, quantity, price * quantity);
    }

    private SaleLine creditNote(SaleLine bought, LocalDate day, String document) {
        int quantity = Math.max(1, bought.quantity() / 3);
        long cents = bought.cents() / bought.quantity() * quantity;
        return new SaleLine(account, day, document, 0, bought.product(), -quantity, -cents);
    }

    private void listAnother() {
        var weights = new int[catalogue.size()];
        for (int i = 0; i < weights.length; i++) {
            var product = catalogue.get(i);
            weights[i] = listed.contains(i)
                    ? 0
                    : product.popularity() * account.trade().taste(product);
        }
        if (listed.size() < catalogue.size() / 2) {
            listed.add(dice.weighted(weights));
        }
    }
}
