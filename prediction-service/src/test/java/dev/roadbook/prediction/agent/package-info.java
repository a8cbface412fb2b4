@NullMarked
package dev.roadbook.prediction.agent;

import org.jspecify.annotations.NullMarked;
