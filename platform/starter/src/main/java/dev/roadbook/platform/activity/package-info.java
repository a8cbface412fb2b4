/** The log of what people, keys and services did. */
@NullMarked
package dev.roadbook.platform.activity;

import org.jspecify.annotations.NullMarked;
