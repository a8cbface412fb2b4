/** Learns forests of targets, measures them on unseen months, keeps them in versions and says which one answers. */
@NullMarked
package dev.roadbook.prediction.targets.model;

import org.jspecify.annotations.NullMarked;
