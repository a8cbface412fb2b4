/** What a test of a service needs: real servers behind one annotation, and eyes and hands on them. */
@NullMarked
package dev.roadbook.testkit;

import org.jspecify.annotations.NullMarked;
