@NullMarked
package dev.roadbook.testkit.report;

import org.jspecify.annotations.NullMarked;
