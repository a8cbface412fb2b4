@NullMarked
package dev.roadbook.recommendation.run;

import org.jspecify.annotations.NullMarked;
