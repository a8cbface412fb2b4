/** The topic catalogue: which events live on which topic, under which key, for how long. */
@NullMarked
package dev.roadbook.schemas;

import org.jspecify.annotations.NullMarked;
