/** Keys for machines: hashed, scoped, expiring. */
@NullMarked
package dev.roadbook.gateway.apikey;

import org.jspecify.annotations.NullMarked;
