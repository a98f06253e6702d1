package dev.verbatim.browser;

import java.util.List;
import java.util.Locale;

/** How a page is looked at: the size of the window in CSS pixels, and the colour scheme that the user prefers. */
public enum View {
    DESKTOP_LIGHT(1280, 900, false),
    DESKTOP_DARK(1280, 900, true),
    NARROW_LIGHT(390, 844, false),
    NARROW_DARK(390, 844, true),
    WIDE_LIGHT(1600, 900, false);

    /** Both usual widths in both colour schemes, in an order that changes the scheme as rarely as possible. */
    public static final List<View> USUAL = List.of(DESKTOP_LIGHT, NARROW_LIGHT, NARROW_DARK, DESKTOP_DARK);

    private final int width;
    private final int height;
    private final boolean dark;

    View(int width, int height, boolean dark) {
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean dark() {
        return dark;
    }

    /** The end of a screenshot's file name, such as {@code desktop-light}. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
