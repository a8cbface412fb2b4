@NullMarked
package dev.roadbook.dashboard.engagement;

import org.jspecify.annotations.NullMarked;
