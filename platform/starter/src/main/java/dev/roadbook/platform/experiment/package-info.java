/**
 * Experiments that may be read every day: who is in which arm, whether the arms are as they should be, and what lies
 * between them. Plain functions of numbers; a service says what its units and outcomes are.
 */
@NullMarked
package dev.roadbook.platform.experiment;

import org.jspecify.annotations.NullMarked;
