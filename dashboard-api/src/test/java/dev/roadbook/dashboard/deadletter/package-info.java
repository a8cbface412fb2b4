@NullMarked
package dev.roadbook.dashboard.deadletter;

import org.jspecify.annotations.NullMarked;
