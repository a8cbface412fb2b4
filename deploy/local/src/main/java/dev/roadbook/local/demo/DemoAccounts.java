package dev.roadbook.local.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Founds the accounts: a third are stores of chains, the others stand alone. */
final class DemoAccounts {

    private static final int ACCOUNTS_PER_CHAIN = 60;
    private static final int HOUSE_NUMBERS = 997;
    private static final List<Town> TOWNS = List.of(Town.values());
    private static final List<Trade> TRADES = List.of(Trade.values());
    private static final int[] TRADE_WEIGHTS = {35, 25, 20, 20};
    private static final List<String> NAMES = List.of(
            "Harbour",
            "Old Mill",
            "North Gate",
            "Blue Door",
            "Three Elms",
            "Market Square",
            "Copper",
            "Lantern",
            "Green Bay",
            "Stonebridge",
            "Chestnut",
            "Riverside",
            "Hilltop",
            "Golden Sheaf",
            "Anchor",
            "Cloister",
            "Maple",
            "Tower",
            "Saffron",
            "Quayside",
            "Red Brick",
            "Linden",
            "Weaver",
            "Bell",
            "Orchard",
            "Swallow");
    private static final List<String> CHAINS = List.of(
            "North Star Markets",
            "Bonne Table",
            "Cave & Co",
            "Petit Panier",
            "Grand Cellier",
            "Maison du Goût",
            "Sud Provisions",
            "Le Bon Quartier",
            "Central Vins",
            "Terroir Express",
            "Les Halles Réunies",
            "Bouchon d'Or");
    private static final List<String> STREETS = List.of(
            "Mill Lane",
            "Station Road",
            "Rue du Moulin",
            "Rue de la Gare",
            "Market Street",
            "Place du Marché",
            "Rue des Lilas",
            "Chemin Vert",
            "Avenue du Port",
            "Rue Haute",
            "Rue Basse",
            "Quai Neuf",
            "Canal Street",
            "Rue de l'Église",
            "Boulevard du Nord",
            "Allée des Platanes",
            "Rue des Forges",
            "Rue du Four",
            "Garden Road",
            "Rue du Puits",
            "Impasse des Vignes",
            "Rue du Lavoir",
            "Bridge Street",
            "Cours Central",
            "Rue des Tanneurs",
            "Rue du Château",
            "Rue Neuve",
            "Park Row",
            "Rue de la Fontaine",
            "Rue des Artisans",
            "Rue du Pressoir");

    private final DemoSettings settings;
    private final List<Rep> reps;

    DemoAccounts(DemoSettings settings) {
        this.settings = settings;
        this.reps = Rep.forAccounts(settings.accounts());
    }

    List<DemoAccount> all() {
        return IntStream.range(0, settings.accounts()).mapToObj(this::found).toList();
    }

    private DemoAccount found(int index) {
        var dice = Dice.of(settings.seed(), index);
        var town = dice.oneOf(TOWNS);
        var trade = TRADES.get(dice.weighted(TRADE_WEIGHTS));
        int chains = Math.min(CHAINS.size(), Math.max(1, settings.accounts() / ACCOUNTS_PER_CHAIN));
        int chain = dice.chance(35) ? dice.below(chains) : -1;
        var chainName = chain < 0 ? "" : CHAINS.get(chain);
        var name = chain < 0
                ? dice.oneOf(NAMES) + " " + trade.sign(dice) + " " + town.city()
                : chainName + " " + town.city();
        var address = (index % HOUSE_NUMBERS + 1) + " " + STREETS.get((index / HOUSE_NUMBERS + index) % STREETS.size());
        var shipTo = chain < 0 && dice.chance(5) ? "" : plain(address).toUpperCase(Locale.ROOT);
        var email = dice.chance(3)
                ? ""
                : "orders@" + plain(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + (index + 1)
                        + ".example.com";
        var rhythm = dice.chance(4) ? Rhythm.punctual(settings, dice) : Rhythm.of(settings, dice);
        return new DemoAccount(
                chain < 0 ? "C" + (2000 + index) : "C" + (1001 + chain),
                name,
                address,
                shipTo,
                town,
                town.postcode(dice.below(9) * 10),
                email,
                chainName,
                repOf(town.region(), dice),
                trade,
                rhythm);
    }

    private Rep repOf(Town.Region region, Dice dice) {
        var local = reps.stream().filter(rep -> rep.region() == region).toList();
        return dice.oneOf(local);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
