@NullMarked
package dev.roadbook.outreach.holdout;

import org.jspecify.annotations.NullMarked;
