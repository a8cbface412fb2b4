package dev.roadbook.local.demo;

import java.time.LocalDate;

/** How demand moves through the year, in percent of its mean, January to December. */
enum Season {
    STEADY(94, 94, 98, 100, 102, 103, 98, 88, 102, 103, 104, 114),
    SUMMER(55, 60, 75, 95, 125, 155, 165, 150, 110, 80, 65, 65),
    AUTUMN(90, 88, 85, 80, 80, 80, 75, 80, 125, 150, 140, 127),
    WINTER(120, 118, 105, 90, 80, 70, 62, 62, 95, 115, 130, 153),
    FESTIVE(70, 78, 70, 82, 90, 88, 70, 60, 80, 95, 140, 277);

    @SuppressWarnings("ImmutableEnumChecker") // never written after construction
    private final int[] percentOfMonth;

    Season(int... percentOfMonth) {
        this.percentOfMonth = percentOfMonth;
    }

    int percent(LocalDate day) {
        return percentOfMonth[day.getMonthValue() - 1];
    }
}
