/**
 * How every service answers: problems, lists, exports.
 *
 * <p>Above the usual size: lists, days and headers refuse with the same problem, wired by one configuration.
 */
@NullMarked
package dev.roadbook.platform.web;

import org.jspecify.annotations.NullMarked;
