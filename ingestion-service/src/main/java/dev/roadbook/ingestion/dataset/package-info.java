/** Kinds of files: what their rows say and what becomes of them, one bean each behind one interface. */
@NullMarked
package dev.roadbook.ingestion.dataset;

import org.jspecify.annotations.NullMarked;
