/** How every service answers: problems, lists, exports, health. */
@NullMarked
package dev.roadbook.platform.web;

import org.jspecify.annotations.NullMarked;
