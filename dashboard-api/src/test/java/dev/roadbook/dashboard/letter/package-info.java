@NullMarked
package dev.roadbook.dashboard.letter;

import org.jspecify.annotations.NullMarked;
