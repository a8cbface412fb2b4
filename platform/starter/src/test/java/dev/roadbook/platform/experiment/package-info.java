@NullMarked
package dev.roadbook.platform.experiment;

import org.jspecify.annotations.NullMarked;
