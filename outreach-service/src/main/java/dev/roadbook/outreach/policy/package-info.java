/** Whether a mail may go: named rules, each a pure function, and the list of them that a programme takes. */
@NullMarked
package dev.roadbook.outreach.policy;

import org.jspecify.annotations.NullMarked;
