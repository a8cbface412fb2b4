/** Makes the read models anew from the first record of every topic, while those in use go on answering. */
@NullMarked
package dev.roadbook.dashboard.rebuild;

import org.jspecify.annotations.NullMarked;
