/** Read models of everything that happened, the questions people ask of them, and the live stream. */
@NullMarked
package dev.roadbook.dashboard;

import org.jspecify.annotations.NullMarked;
