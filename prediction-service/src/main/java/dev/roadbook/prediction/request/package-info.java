/** What has to be refreshed soon, remembered until it was. */
@NullMarked
package dev.roadbook.prediction.request;

import org.jspecify.annotations.NullMarked;
