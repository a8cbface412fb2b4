package dev.roadbook.dashboard.live;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements outside a Spring context. */
public final class AnnouncementsFixture {

    private AnnouncementsFixture() {}

    public static Announcements of(JdbcClient jdbc) {
        return new Announcements(jdbc);
    }
}
