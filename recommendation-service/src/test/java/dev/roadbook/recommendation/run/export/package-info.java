@NullMarked
package dev.roadbook.recommendation.run.export;

import org.jspecify.annotations.NullMarked;
