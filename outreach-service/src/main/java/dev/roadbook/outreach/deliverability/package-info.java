/** Whether mail providers will take our mails: what the domain's DNS says of them, and what their rules ask of us. */
@NullMarked
package dev.roadbook.outreach.deliverability;

import org.jspecify.annotations.NullMarked;
