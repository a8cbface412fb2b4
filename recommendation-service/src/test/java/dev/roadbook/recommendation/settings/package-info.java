@NullMarked
package dev.roadbook.recommendation.settings;

import org.jspecify.annotations.NullMarked;
