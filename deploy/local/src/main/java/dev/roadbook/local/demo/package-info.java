/** Invents the sales of a wine and grocery trade, the same for the same seed and day, and delivers them as SAP would. */
@NullMarked
package dev.roadbook.local.demo;

import org.jspecify.annotations.NullMarked;
