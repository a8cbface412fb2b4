@NullMarked
package dev.roadbook.platform.openapi;

import org.jspecify.annotations.NullMarked;
