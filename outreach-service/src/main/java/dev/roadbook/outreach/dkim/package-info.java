/** Signatures by which a mail server tells that a mail is the domain's and as it was written (RFC 6376, RFC 8463). */
@NullMarked
package dev.roadbook.outreach.dkim;

import org.jspecify.annotations.NullMarked;
