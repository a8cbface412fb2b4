package dev.roadbook.ingestion.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two accounts that are one would have in common, written the same way. */
public final class Likeness {

    private static final int SHORTEST = 4;

    private Likeness() {}

    /** What may be the same of two accounts; of several that say nearly the same only the strongest counts. */
    public enum Kind {
        ADDRESS,
        NEAR_ADDRESS,
        NAME_AND_POSTCODE,
        NAME_AND_CITY,
        SIMILAR_NAME,
        EMAIL
    }

    /** One thing an account would have in common with itself. */
    public record Trait(Kind kind, String value) {}

    /** What is known of an account; blanks say nothing. */
    public record Known(
            String name,
            @Nullable String addressLine,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String email) {}

    public static List<Trait> of(Known account) {
        var traits = new ArrayList<Trait>();
        var name = Names.normalise(account.name());
        var words = Stream.of(name.split(" ", -1)).sorted().collect(Collectors.joining(" "));
        var address = Addresses.normalise(orBlank(account.addressLine()));
        var postcode = Codes.compact(orBlank(account.postalCode()));
        var city = Codes.words(orBlank(account.city()));
        add(traits, Kind.ADDRESS, address, postcode);
        add(traits, Kind.NEAR_ADDRESS, withoutUnit(address), postcode);
        add(traits, Kind.NAME_AND_POSTCODE, words, postcode);
        add(traits, Kind.NAME_AND_CITY, words, city);
        add(traits, Kind.SIMILAR_NAME, skeleton(name), city);
        var email = orBlank(account.email()).strip().toLowerCase(Locale.ROOT);
        if (!email.isEmpty()) {
            traits.add(new Trait(Kind.EMAIL, email));
        }
        return traits;
    }

    private static void add(List<Trait> traits, Kind kind, String what, String where) {
        if (what.length() >= SHORTEST && !where.isEmpty()) {
            traits.add(new Trait(kind, what + " | " + where));
        }
    }

    private static String withoutUnit(String address) {
        return address.replaceAll(" (UNIT|FL|BLDG)( [A-Z0-9]+)?(?= |$)", "");
    }

    /** What is left of a name that was typed in haste: its consonants, each once where it is doubled, without spaces. */
    private static String skeleton(String name) {
        return name.replace(" ", "").replaceAll("(?<=.)[AEIOUY]", "").replaceAll("(.)\\1+", "$1");
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
