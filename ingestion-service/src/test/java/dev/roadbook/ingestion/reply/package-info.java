@NullMarked
package dev.roadbook.ingestion.reply;

import org.jspecify.annotations.NullMarked;
