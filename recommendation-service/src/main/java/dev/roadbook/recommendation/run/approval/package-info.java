/** What people decide on recommendations: nothing leaves that nobody approved. */
@NullMarked
package dev.roadbook.recommendation.run.approval;

import org.jspecify.annotations.NullMarked;
