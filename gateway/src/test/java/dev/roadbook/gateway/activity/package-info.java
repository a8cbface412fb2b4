@NullMarked
package dev.roadbook.gateway.activity;

import org.jspecify.annotations.NullMarked;
