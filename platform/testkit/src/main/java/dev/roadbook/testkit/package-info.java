/**
 * What a test of a service needs: real servers behind one annotation, and eyes and hands on them.
 *
 * <p>Above the usual size, so that the machinery behind the annotation need not be public.
 */
@NullMarked
package dev.roadbook.testkit;

import org.jspecify.annotations.NullMarked;
