@NullMarked
package dev.roadbook.dashboard.history;

import org.jspecify.annotations.NullMarked;
