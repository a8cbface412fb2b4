/** The command that measures rankings on any order file as they would have been made; needs no server. */
@NullMarked
package dev.roadbook.recommendation.ranker.measure;

import org.jspecify.annotations.NullMarked;
