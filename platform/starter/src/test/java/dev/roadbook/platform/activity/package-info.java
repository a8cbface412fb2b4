@NullMarked
package dev.roadbook.platform.activity;

import org.jspecify.annotations.NullMarked;
