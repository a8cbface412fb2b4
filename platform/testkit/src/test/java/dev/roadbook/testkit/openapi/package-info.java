@NullMarked
package dev.roadbook.testkit.openapi;

import org.jspecify.annotations.NullMarked;
