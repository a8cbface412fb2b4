@NullMarked
package dev.roadbook.dashboard.page;

import org.jspecify.annotations.NullMarked;
