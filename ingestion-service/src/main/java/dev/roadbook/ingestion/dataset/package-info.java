/**
 * Kinds of files: what their rows say and what becomes of them, one bean each behind one interface. Whoever reads, undoes or
 * tells files, or moves what they said between accounts, knows this package and no kind; so all they need of kinds is here.
 */
@NullMarked
package dev.roadbook.ingestion.dataset;

import org.jspecify.annotations.NullMarked;
