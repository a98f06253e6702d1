package dev.verbatim.pages.check;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.style.Style;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a preset would read of pages.
 *
 * @param preset the preset
 * @param read what it reads
 */
public record PresetTrial(Style preset, Inventory read) {
    /** Requests tell most: they must name an operation. A table can look the same in every style. */
    private static final Comparator<PresetTrial> BEST_FIRST = Comparator.comparing(
                    (PresetTrial trial) -> trial.read.requests() + trial.read.notifications())
            .thenComparing(trial -> trial.read.operations())
            .thenComparing(trial -> trial.read.responses() + trial.read.parameters())
            .reversed();

    /** Tries every preset on pages; the one that reads most is the first. */
    public static List<PresetTrial> of(Collection<PageSource> pages) {
        return Style.PRESETS.stream()
                .map(preset -> new PresetTrial(
                        preset,
                        Inventory.of(pages.stream()
                                .flatMap(page -> PageReader.read(page, preset).stream())
                                .toList())))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Whether the pages are clearly written in the style: operations with parameters and requests that name them. */
    boolean isClear() {
        return read.operations() > 0 && read.requests() > 0 && read.parameters() > 0;
    }

    /** Whether the preset reads any operation. */
    boolean readsAny() {
        return read.operations() > 0;
    }

    /** What each preset reads, in one line. */
    static String line(List<PresetTrial> trials) {
        return trials.stream()
                .map(trial -> trial.preset.name() + ": " + trial.read.counts())
                .collect(Collectors.joining("; "));
    }
}
