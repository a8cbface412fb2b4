/** Which tokens are believed. */
@NullMarked
package dev.roadbook.platform.security;

import org.jspecify.annotations.NullMarked;
