/** Work that people ask for and that goes on in the background, one of a kind at a time, until it ends one way or another. */
@NullMarked
package dev.roadbook.platform.run;

import org.jspecify.annotations.NullMarked;
