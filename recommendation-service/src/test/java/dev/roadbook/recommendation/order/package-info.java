@NullMarked
package dev.roadbook.recommendation.order;

import org.jspecify.annotations.NullMarked;
