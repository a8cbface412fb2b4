package dev.roadbook.outreach.dkim;

/**
 * The public half of a key, as a domain publishes it.
 *
 * @param name name that it stands under
 * @param domain domain that signs with it
 * @param record the text that stands there
 */
public record PublicKey(String name, String domain, String record) {}
