@NullMarked
package dev.roadbook.recommendation.profile;

import org.jspecify.annotations.NullMarked;
