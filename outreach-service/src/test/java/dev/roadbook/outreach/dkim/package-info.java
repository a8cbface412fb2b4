@NullMarked
package dev.roadbook.outreach.dkim;

import org.jspecify.annotations.NullMarked;
