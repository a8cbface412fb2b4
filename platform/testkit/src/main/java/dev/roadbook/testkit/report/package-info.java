/** What a run of all tests has to say at its end, from the reports of its modules. */
@NullMarked
package dev.roadbook.testkit.report;

import org.jspecify.annotations.NullMarked;
