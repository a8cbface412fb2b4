/** Tests of the page on which recipients say what they want to get. */
@NullMarked
package dev.roadbook.outreach.preference;

import org.jspecify.annotations.NullMarked;
