/** Proves that the servers are real and the instruments true. */
@NullMarked
package dev.roadbook.testkit;

import org.jspecify.annotations.NullMarked;
