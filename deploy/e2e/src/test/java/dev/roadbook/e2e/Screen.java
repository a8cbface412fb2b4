package dev.roadbook.e2e;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** On what people look at the product. */
enum Screen {
    LIGHT(1440, 900, ColorScheme.LIGHT),
    DARK(1440, 900, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Screen(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme colours() {
        return colours;
    }

    /** In the names of screenshots. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
