/** What an account buys, how often and of which kind: a pure function of its purchases. */
@NullMarked
package dev.roadbook.recommendation.profile;

import org.jspecify.annotations.NullMarked;
