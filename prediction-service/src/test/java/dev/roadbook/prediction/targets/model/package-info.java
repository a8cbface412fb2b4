@NullMarked
package dev.roadbook.prediction.targets.model;

import org.jspecify.annotations.NullMarked;
