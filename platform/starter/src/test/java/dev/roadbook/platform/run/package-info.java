/** Tests of background runs. */
@NullMarked
package dev.roadbook.platform.run;

import org.jspecify.annotations.NullMarked;
