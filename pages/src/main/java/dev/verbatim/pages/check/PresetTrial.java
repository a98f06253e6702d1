package dev.verbatim.pages.check;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.FolderReading;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a preset would read of pages.
 *
 * @param preset the preset
 * @param read how much it reads
 * @param named how many of the requests have the member that names their operation
 * @param operations the names of the operations that it reads
 * @since 0.2.0
 */
public record PresetTrial(Style preset, Inventory read, int named, Set<String> operations) {
    private static final int SEVERAL = 2;

    /** Requests that name an operation tell most. A table can look the same in every style, and so can labels such as Request. */
    private static final Comparator<PresetTrial> BEST_FIRST = Comparator.comparing(PresetTrial::named)
            .thenComparing(trial -> trial.read.requests())
            .thenComparing(trial -> trial.read.operations())
            .thenComparing(trial -> trial.read.responses() + trial.read.parameters())
            .thenComparing(trial -> trial.read.notifications())
            .reversed();

    /** Copies the names. */
    public PresetTrial {
        operations = Set.copyOf(operations);
    }

    /** Tries every preset on pages; the one that reads most is the first. */
    public static List<PresetTrial> of(Collection<PageSource> pages) {
        return Style.PRESETS.stream()
                .map(preset -> of(
                        preset,
                        FolderReading.of(pages.stream()
                                .flatMap(page -> PageReader.read(page, preset).stream())
                                .toList())))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static PresetTrial of(Style preset, List<PageReading> readings) {
        return new PresetTrial(
                preset,
                Inventory.of(readings),
                Math.toIntExact(readings.stream()
                        .filter(PageReading.Operation.class::isInstance)
                        .flatMap(reading -> ((PageReading.Operation) reading).page().samples().stream())
                        .flatMap(sample -> sample.steps().stream())
                        .filter(step -> step instanceof Step.Request request
                                && request.message().operation().isPresent())
                        .count()),
                readings.stream()
                        .filter(PageReading.Operation.class::isInstance)
                        .flatMap(reading -> ((PageReading.Operation) reading).page().operationName().stream())
                        .map(Text::value)
                        .collect(Collectors.toSet()));
    }

    /** Whether pages are clearly written in the style: operations with parameters and requests that name them. */
    boolean isClear() {
        return readsAny() && read.requests() > 0 && read.parameters() > 0;
    }

    /** Whether the pages document operations in some style, even if the preset does not know what names them in requests. */
    boolean isLikely() {
        return isClear() || read.operations() >= SEVERAL && Math.max(read.requests(), read.parameters()) >= SEVERAL;
    }

    /** Whether the preset reads any operation. */
    public boolean readsAny() {
        return read.operations() > 0;
    }

    /**
     * The member that names the operation in requests, if the preset finds operations on the pages but no request.
     *
     * @return a line of a style file, say {@code name = d.requestType}
     */
    public Optional<String> nameLine(Collection<PageSource> pages) {
        return read.requests() > 0
                ? Optional.empty()
                : LikelyName.in(
                                ShownMessages.in(
                                        pages.stream().map(PageSource::text).toList()),
                                operations)
                        .map(path -> "name = " + path);
    }

    /** What each preset reads, in one line. */
    static String line(List<PresetTrial> trials) {
        return trials.stream()
                .map(trial -> trial.preset.name() + ": " + trial.read.counts())
                .collect(Collectors.joining("; "));
    }
}
