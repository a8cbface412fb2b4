@NullMarked
package dev.roadbook.dashboard.query;

import org.jspecify.annotations.NullMarked;
