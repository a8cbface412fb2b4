package dev.roadbook.outreach.mail;

/** What is known about a mail after an attempt. */
public sealed interface Outcome {

    /** The server took responsibility. */
    record Accepted(Reply reply) implements Outcome {}

    /** The server said: not now. */
    record TemporarilyRefused(Reply reply) implements Outcome {}

    /** The server said: never. */
    record Refused(Reply reply, boolean mailboxGone) implements Outcome {}

    /** The server did not come as far as the mail's recipient, so that the fault is not the mail's. */
    record Unserved(String cause) implements Outcome {}

    /** The attempt broke off before the message was complete, so no server has it. */
    record BrokenOff(String cause) implements Outcome {}

    /** The message was complete and no answer came: it may have been delivered. */
    record Unknown(String cause) implements Outcome {}

    /** The gate did not open. */
    record Withheld() implements Outcome {}

    /** The server is being left alone for a while; nothing was tried. */
    record NotTried() implements Outcome {}

    /** Test mode: shown instead of sent. */
    record Rehearsed() implements Outcome {}
}
