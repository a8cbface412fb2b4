/**
 * Invents the sales of a wine and grocery trade, the same for the same seed and day, and delivers them as SAP would.
 *
 * <p>Above the usual size by small types: trade, town, season, product and rhythm only serve to invent a sale.
 */
@NullMarked
package dev.roadbook.local.demo;

import org.jspecify.annotations.NullMarked;
