package dev.roadbook.gateway.user;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The 30 000 passwords found most often in leaks, and those of our own demo. */
final class FirstGuesses {

    private static final Set<String> OURS =
            Set.of("roadbook", "admin", "administrator", "manager", "marketing", "changeme", "passwort", "kennwort");

    private final Set<String> words = new HashSet<>(OURS);

    FirstGuesses() {
        try {
            words.addAll(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords cannot be read", e);
        }
    }

    /** Digits and signs around a common word make it no better: they are tried next. */
    boolean contain(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return words.contains(lower) || words.contains(lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
    }
}
