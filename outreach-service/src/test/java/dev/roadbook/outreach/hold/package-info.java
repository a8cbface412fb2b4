@NullMarked
package dev.roadbook.outreach.hold;

import org.jspecify.annotations.NullMarked;
