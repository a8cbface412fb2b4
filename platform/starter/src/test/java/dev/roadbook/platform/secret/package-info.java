@NullMarked
package dev.roadbook.platform.secret;

import org.jspecify.annotations.NullMarked;
