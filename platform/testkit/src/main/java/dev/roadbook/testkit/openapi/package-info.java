/** Holds a service to the document of its API: whatever a test is answered must be in it. */
@NullMarked
package dev.roadbook.testkit.openapi;

import org.jspecify.annotations.NullMarked;
