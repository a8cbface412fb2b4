package dev.roadbook.platform.secret;

import java.util.SortedSet;

/** A setting still has the value of an example. */
final class PublishedSecret extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishedSecret(SortedSet<String> settings) {
        super(String.join(", ", settings) + (settings.size() == 1 ? " still has" : " still have")
                + " the value of an example, which everybody knows.");
    }
}
