@NullMarked
package dev.roadbook.recommendation.audit;

import org.jspecify.annotations.NullMarked;
