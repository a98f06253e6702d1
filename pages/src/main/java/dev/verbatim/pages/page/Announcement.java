package dev.verbatim.pages.page;

import java.util.List;
import java.util.Optional;

/**
 * What a paragraph announces.
 *
 * @param label what comes below it
 * @param names the code in it, which may name the member whose members come below
 * @param otherwise what comes below it if no such member is known
 * @param said the text behind the label in the same paragraph: {@code NONE} in {@code **Parameters:** NONE}
 */
record Announcement(Label label, List<String> names, Optional<Label> otherwise, String said) {
    /** Copies the names. */
    Announcement {
        names = List.copyOf(names);
    }
}
