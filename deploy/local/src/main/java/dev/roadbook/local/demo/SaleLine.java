package dev.roadbook.local.demo;

import java.time.LocalDate;

/**
 * One line of a document.
 *
 * @param line its number in the document, from 0
 * @param quantity bottles or packs, negative on a credit note
 * @param cents amount of the line, negative on a credit note
 */
record SaleLine(
        DemoAccount account, LocalDate day, String document, int line, Product product, int quantity, long cents) {}
