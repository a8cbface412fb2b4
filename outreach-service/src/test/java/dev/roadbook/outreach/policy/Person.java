package dev.roadbook.outreach.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody a mail may go to, of whatever programme. */
record Person(@Nullable String email, ZoneId zone, boolean suppressed, List<Instant> recentMails) implements Addressee {

    static Person in(String zone) {
        return new Person("buyer@shop.example", ZoneId.of(zone), false, List.of());
    }

    Person at(@Nullable String address) {
        return new Person(address, zone, suppressed, recentMails);
    }

    Person unwilling() {
        return new Person(email, zone, true, recentMails);
    }

    Person writtenTo(Instant... times) {
        return new Person(email, zone, suppressed, List.of(times));
    }
}
