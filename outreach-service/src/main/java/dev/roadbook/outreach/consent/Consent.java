package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppression.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people at work and mail servers say about who may be written to, with its trace in the activity log. */
@Component
public class Consent {

    private static final String SERVICE = "outreach";

    private final Suppressions suppressions;
    private final OptOuts optOuts;
    private final ConsentEvents events;

    Consent(Suppressions suppressions, OptOuts optOuts, ConsentEvents events) {
        this.suppressions = suppressions;
        this.optOuts = optOuts;
        this.events = events;
    }

    /** Where an address stands that was to be suppressed, and whether that is new. */
    record Added(UUID id, boolean isNew) {}

    /** Ends the mails of a programme to a representative. */
    @Transactional
    public void optOut(String programme, String repId, String by) {
        var reader = OptOuts.Reader.rep(programme, repId);
        if (optOuts.add(reader, null, by).isPresent()) {
            events.turnedOff(reader, by);
        }
    }

    /** Lets them go on. */
    @Transactional
    public void optIn(String programme, String repId, String by) {
        var reader = OptOuts.Reader.rep(programme, repId);
        if (optOuts.remove(reader).isPresent()) {
            events.turnedOn(reader, by);
        }
    }

    /** Remembers an address that mails do not reach, until then or for good; false if as much was known. */
    @Transactional
    public boolean bounced(EmailAddress address, String reply, @Nullable Instant until) {
        return suppress(new NewSuppression(address, Reason.BOUNCED, reply, until), SERVICE)
                .isNew();
    }

    /** Remembers an address whose owner called a mail spam; false if that was known. */
    @Transactional
    public boolean complained(EmailAddress address) {
        return suppress(NewSuppression.forGood(address, Reason.COMPLAINED), SERVICE)
                .isNew();
    }

    /** Ends all mail to an address. */
    @Transactional
    Added suppress(NewSuppression suppression, String by) {
        var before = suppressions.standing(suppression.email()).orElse(null);
        boolean isNew = suppressions.add(suppression, by);
        if (isNew) {
            events.suppressed(suppression, before, by);
        }
        return new Added(Suppressions.id(suppression.email()), isNew);
    }

    /** Ends the mails of one programme to an address. */
    @Transactional
    Added suppress(EmailAddress address, BuyerTopic topic, @Nullable String note, String by) {
        var reader = OptOuts.Reader.buyer(topic, address.normalized());
        var added = optOuts.add(reader, note, by);
        added.ifPresent(id -> events.suppressed(id, topic, by));
        return new Added(added.or(() -> optOuts.find(reader)).orElseThrow(), added.isPresent());
    }

    /** Ends all mail to many addresses, each named once; tells of how many that is new. */
    @Transactional
    Set<String> suppress(List<NewSuppression> list, String by) {
        var added = suppressions.add(list, by);
        if (!added.isEmpty()) {
            events.imported(added.size(), by);
        }
        return added;
    }

    /** Lets an address be written to again; false where nothing stands. */
    @Transactional
    boolean lift(UUID id, String why, String by) {
        var reason = suppressions.remove(id);
        if (reason.isPresent()) {
            events.lifted(id, reason.get().name(), why, by);
            return true;
        }
        boolean removed = optOuts.removeOfBuyer(id);
        if (removed) {
            events.lifted(id, "OPTED_OUT", why, by);
        }
        return removed;
    }
}
