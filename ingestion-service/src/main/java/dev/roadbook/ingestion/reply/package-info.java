/** What senders are told of what became of their files: signed, and again until they heard it. */
@NullMarked
package dev.roadbook.ingestion.reply;

import org.jspecify.annotations.NullMarked;
