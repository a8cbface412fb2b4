package dev.roadbook.outreach.message;

import dev.roadbook.outreach.ledger.Attempts;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.run.Programmes;
import dev.roadbook.outreach.run.Settlement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's word on a mail whose fate is unknown. */
@Component
class Resolution {

    enum Finding {
        SENT,
        NOT_SENT
    }

    private final Ledger ledger;
    private final Attempts attempts;
    private final Settlement settlement;
    private final Clock clock;
    private final Programmes programmes;

    Resolution(Ledger ledger, Attempts attempts, Settlement settlement, Clock clock, Programmes programmes) {
        this.ledger = ledger;
        this.attempts = attempts;
        this.settlement = settlement;
        this.clock = clock;
        this.programmes = programmes;
    }

    /** False unless the mail's fate was unknown. One that was not sent is planned again, if it still may go then. */
    @Transactional
    boolean resolve(UUID id, Finding finding, String reason, String by) {
        var said = "resolved by " + by + ": " + reason;
        var state = switch (finding) {
            case SENT -> State.ACCEPTED;
            case NOT_SENT -> State.PLANNED;
        };
        var intent = ledger.resolve(id, state, said);
        intent.ifPresent(resolved -> {
            attempts.add(resolved, "RESOLVED_" + finding.name(), null, said);
            if (finding == Finding.SENT) {
                programmes
                        .of(resolved)
                        .ifPresent(programme -> settlement.accept(programme, List.of(resolved), clock.instant()));
            }
        });
        return intent.isPresent();
    }
}
