/** Judges recommendations before they leave: every rule is a named value in one list. */
@NullMarked
package dev.roadbook.recommendation.audit;

import org.jspecify.annotations.NullMarked;
