/** What has to be refreshed soon, remembered until it was. */
@NullMarked
package dev.roadbook.prediction.run;

import org.jspecify.annotations.NullMarked;
