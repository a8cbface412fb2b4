@NullMarked
package dev.roadbook.prediction.model;

import org.jspecify.annotations.NullMarked;
