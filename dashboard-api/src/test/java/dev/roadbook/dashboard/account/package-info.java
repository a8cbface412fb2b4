@NullMarked
package dev.roadbook.dashboard.account;

import org.jspecify.annotations.NullMarked;
