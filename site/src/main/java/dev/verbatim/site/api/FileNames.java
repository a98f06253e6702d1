package dev.verbatim.site.api;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names of files to operations and pages of a folder; unique even where names of files have no case. */
final class FileNames {
    private final Set<String> taken = new HashSet<>(Set.of("index", "api", "findings", "search", "site"));

    /** Returns a name with letters, digits, {@code .}, {@code _} and {@code -}, and a number at its end if the name is taken. */
    String of(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String base = safe.isEmpty() ? "page" : safe;
        String unique = base;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = base + "-" + number;
        }
        return unique;
    }
}
