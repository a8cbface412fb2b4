package dev.roadbook.outreach.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody a mail may go to, of whatever programme. */
record Person(@Nullable String email, ZoneId zone, @Nullable Instant suppressedUntil, List<Instant> recentMails)
        implements Addressee {

    static Person in(String zone) {
        return new Person("buyer@shop.example", ZoneId.of(zone), null, List.of());
    }

    Person at(@Nullable String address) {
        return new Person(address, zone, suppressedUntil, recentMails);
    }

    Person unwilling() {
        return new Person(email, zone, Instant.MAX, recentMails);
    }

    Person writtenTo(Instant... times) {
        return new Person(email, zone, suppressedUntil, List.of(times));
    }
}
