@NullMarked
package dev.roadbook.dashboard;

import org.jspecify.annotations.NullMarked;
