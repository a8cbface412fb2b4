@NullMarked
package dev.roadbook.recommendation.run.view;

import org.jspecify.annotations.NullMarked;
