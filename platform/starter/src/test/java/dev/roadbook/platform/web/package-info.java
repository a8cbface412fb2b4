/** How every service answers. */
@NullMarked
package dev.roadbook.platform.web;

import org.jspecify.annotations.NullMarked;
