@NullMarked
package dev.roadbook.dashboard.projection;

import org.jspecify.annotations.NullMarked;
