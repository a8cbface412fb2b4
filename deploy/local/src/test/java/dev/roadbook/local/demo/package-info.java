/** Facts about the invented trade and its delivery. */
@NullMarked
package dev.roadbook.local.demo;

import org.jspecify.annotations.NullMarked;
