package dev.roadbook.local.demo;

import java.util.List;

/** What kind of shop an account is, and so what it likes to list. */
enum Trade {
    WINE_SHOP(9, 1, List.of("Wines", "Cellars", "Bottle Shop", "Wine Store")),
    GROCER(2, 6, List.of("Grocers", "Market", "Provisions", "Corner Store")),
    DELICATESSEN(4, 5, List.of("Delicatessen", "Pantry", "Larder", "Fine Foods")),
    RESTAURANT(7, 3, List.of("Bistro", "Kitchen", "Table", "Brasserie"));

    private final int wineTaste;
    private final int groceryTaste;

    @SuppressWarnings("ImmutableEnumChecker") // List.of does not change
    private final List<String> signs;

    Trade(int wineTaste, int groceryTaste, List<String> signs) {
        this.wineTaste = wineTaste;
        this.groceryTaste = groceryTaste;
        this.signs = signs;
    }

    int taste(Product product) {
        return product.isWine() ? wineTaste : groceryTaste;
    }

    String sign(Dice dice) {
        return dice.oneOf(signs);
    }
}
