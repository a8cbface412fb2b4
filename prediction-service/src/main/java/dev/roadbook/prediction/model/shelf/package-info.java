/** What every kind of learned model has in common: versions, one of them active, and a place in the list of all. */
@NullMarked
package dev.roadbook.prediction.model.shelf;

import org.jspecify.annotations.NullMarked;
