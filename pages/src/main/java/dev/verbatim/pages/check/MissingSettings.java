package dev.verbatim.pages.check;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.FolderReading;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings with which a style file would read more of its folder: labels, columns and names that the pages have and the style
 * does not know. Each was tried with the reader.
 *
 * @param file the path of the style file
 * @param lines the lines to write, each with a setting
 * @param now what is read without them
 * @param then what would be read with them
 * @since 0.2.0
 */
public record MissingSettings(String file, List<String> lines, String now, String then) {
    /** A single occurrence may be a mistake in the page. */
    private static final int FEW = 2;

    /** Copies the list. */
    public MissingSettings {
        lines = List.copyOf(lines);
    }

    /** Returns the settings that a folder lacks; empty if none would read more. */
    static Optional<MissingSettings> of(FolderChecks folder) {
        if (!folder.style().isValid()) {
            return Optional.empty();
        }
        Set<String> refused = folder.readings().stream()
                .filter(PageReading.Refused.class::isInstance)
                .map(PageReading::file)
                .collect(Collectors.toSet());
        List<PageSource> pages = folder.pages().stream()
                .filter(page -> !refused.contains(page.file()))
                .toList();
        StyleFile style = folder.style();
        List<PageReading> current = folder.readings();
        List<String> keys = new ArrayList<>();
        for (List<SettingCandidate> choice : SettingCandidate.of(style, pages, folder.readings())) {
            int most = FEW - 1;
            Optional<SettingCandidate> chosen = Optional.empty();
            List<PageReading> best = List.of();
            for (SettingCandidate candidate : choice) {
                StyleFile changed = candidate.in(style);
                if (changed.isValid()) {
                    List<PageReading> tried = read(
                            pages.stream()
                                    .filter(page -> candidate.files().contains(page.file()))
                                    .toList(),
                            changed);
                    int gain =
                            ReadingFit.of(tried).gain(ReadingFit.of(of(candidate.files(), current)), candidate.text());
                    if (gain > most) {
                        most = gain;
                        chosen = Optional.of(candidate);
                        best = tried;
                    }
                }
            }
            if (chosen.isPresent()) {
                style = chosen.get().in(style);
                keys.add(chosen.get().key());
                current = replaced(current, chosen.get().files(), best);
            }
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        StyleFile result = style;
        boolean isNew = folder.style().file().isEmpty();
        return Optional.of(new MissingSettings(
                folder.style().file().orElse(folder.path(StyleFile.NAME)),
                Stream.concat(
                                isNew
                                        ? Stream.of("style = "
                                                + folder.style().style().name())
                                        : Stream.empty(),
                                keys.stream().distinct().sorted().map(key -> key + " = " + result.value(key)))
                        .toList(),
                Inventory.of(folder.readings()).counts(),
                Inventory.of(current).counts()));
    }

    private static List<PageReading> of(Set<String> files, List<PageReading> readings) {
        return readings.stream()
                .filter(reading -> files.contains(reading.file()))
                .toList();
    }

    private static List<PageReading> replaced(
            List<PageReading> readings, Set<String> files, List<PageReading> replacement) {
        return Stream.concat(readings.stream().filter(reading -> !files.contains(reading.file())), replacement.stream())
                .toList();
    }

    /** Reads pages in the style of a file. */
    static List<PageReading> read(Collection<PageSource> pages, StyleFile style) {
        return FolderReading.of(pages.stream()
                .flatMap(page -> PageReader.read(page, style.style()).stream())
                .toList());
    }

    /** Returns what to do and what it would change, in one line. */
    public String line() {
        return file + " would read "
                + (then.equals(now)
                        ? "the types of more parameters, or whether they must be sent,"
                        : then + " instead of " + now)
                + " with "
                + lines.stream().map(line -> "the line " + line).collect(Collectors.joining(" and "));
    }
}
