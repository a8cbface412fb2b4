/** Who carries which of the top products and what is missing: account by account, or by region, chain and representative. */
@NullMarked
package dev.roadbook.recommendation.coverage.matrix;

import org.jspecify.annotations.NullMarked;
