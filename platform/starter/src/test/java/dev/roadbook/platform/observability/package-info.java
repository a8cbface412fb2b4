@NullMarked
package dev.roadbook.platform.observability;

import org.jspecify.annotations.NullMarked;
