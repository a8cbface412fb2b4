/** Whether what is suggested to an account suits it, said by people who know it; what does not is left out for a time. */
@NullMarked
package dev.roadbook.recommendation.thumb;

import org.jspecify.annotations.NullMarked;
