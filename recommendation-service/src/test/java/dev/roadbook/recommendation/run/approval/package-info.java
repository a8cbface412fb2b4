@NullMarked
package dev.roadbook.recommendation.run.approval;

import org.jspecify.annotations.NullMarked;
