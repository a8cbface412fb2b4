/** What people and services did. */
@NullMarked
package dev.roadbook.dashboard.activity;

import org.jspecify.annotations.NullMarked;
