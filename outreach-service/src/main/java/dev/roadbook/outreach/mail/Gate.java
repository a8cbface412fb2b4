package dev.roadbook.outreach.mail;

/** The last check, made when the server has taken the recipient and before it is told the message. */
@FunctionalInterface
public interface Gate {

    boolean opens();
}
