/** Every number that decides what is recommended. */
@NullMarked
package dev.roadbook.recommendation.settings;

import org.jspecify.annotations.NullMarked;
