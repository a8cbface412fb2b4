@NullMarked
package dev.roadbook.dashboard.campaign;

import org.jspecify.annotations.NullMarked;
