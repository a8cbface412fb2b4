/** Lets approved recommendations leave: each is judged once more by what is known then, and nothing leaves unjudged. */
@NullMarked
package dev.roadbook.recommendation.run.export;

import org.jspecify.annotations.NullMarked;
