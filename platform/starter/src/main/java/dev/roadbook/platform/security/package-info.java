/** Who is calling: tokens of the gateway, roles, and what a representative may see. */
@NullMarked
package dev.roadbook.platform.security;

import org.jspecify.annotations.NullMarked;
