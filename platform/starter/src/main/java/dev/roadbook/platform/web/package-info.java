/** How every service answers: problems, lists, exports. */
@NullMarked
package dev.roadbook.platform.web;

import org.jspecify.annotations.NullMarked;
