/** Tests of the whole service. */
@NullMarked
package dev.roadbook.outreach;

import org.jspecify.annotations.NullMarked;
