@NullMarked
package dev.roadbook.dashboard.rebuild;

import org.jspecify.annotations.NullMarked;
