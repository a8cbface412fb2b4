package dev.roadbook.testkit;

/**
 * Where mail goes in and is read back.
 *
 * @param host SMTP host
 * @param smtpPort SMTP port
 * @param url where caught mails are listed
 */
public record TestMail(String host, int smtpPort, String url) {}
