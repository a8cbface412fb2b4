package dev.roadbook.outreach.forecast;

import java.time.Instant;
import java.util.List;

/** Those whom a programme will look at; each programme that is foretold has one. */
public interface Prospects {

    /** Everybody it will look at before the end, if nothing changes but the time. */
    List<Prospect> between(Instant now, Instant end);
}
