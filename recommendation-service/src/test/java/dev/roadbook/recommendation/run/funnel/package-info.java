@NullMarked
package dev.roadbook.recommendation.run.funnel;

import org.jspecify.annotations.NullMarked;
