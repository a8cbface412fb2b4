/** How far each batch of sales has come, partition by partition. */
@NullMarked
package dev.roadbook.recommendation.batch;

import org.jspecify.annotations.NullMarked;
