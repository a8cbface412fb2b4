@NullMarked
package dev.roadbook.ingestion.account;

import org.jspecify.annotations.NullMarked;
