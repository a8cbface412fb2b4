/** The API of all services on one page. */
@NullMarked
package dev.roadbook.gateway.docs;

import org.jspecify.annotations.NullMarked;
