package dev.roadbook.outreach.bounce;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far mailboxes were read; what was read stays in them. */
@Repository
class Inboxes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inboxes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where reading goes on.
     *
     * @param uidValidity which numbering of the mailbox is meant
     * @param lastUid number of the last mail that was read
     * @param others mails so far that were none about a mail of ours
     * @param readAt when it was last read
     */
    record Place(long uidValidity, long lastUid, long others, Instant readAt) {}

    Optional<Place> place(String inbox) {
        return jdbc.sql("select uid_validity, last_uid, others, read_at from mail_inbox where inbox = :inbox")
                .param("inbox", inbox)
                .query(Place.class)
                .optional();
    }

    /** The number up to which this numbering was read; zero where it has just begun. */
    long lastUid(String inbox, long uidValidity) {
        return place(inbox)
                .filter(place -> place.uidValidity() == uidValidity)
                .map(Place::lastUid)
                .orElse(0L);
    }

    void read(String inbox, long uidValidity, long uid, int others) {
        jdbc.sql("""
                        insert into mail_inbox as i (inbox, uid_validity, last_uid, others, read_at)
                        values (:inbox, :validity, :uid, :others, :now)
                        on conflict (inbox) do update
                        set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
                            others = i.others + excluded.others, read_at = excluded.read_at
                        """)
                .param("inbox", inbox)
                .param("validity", uidValidity)
                .param("uid", uid)
                .param("others", others)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
