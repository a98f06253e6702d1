package dev.verbatim.pages.check;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The style file that pages seem to need: the preset that reads most of them, and what differs from it as far as the pages tell.
 *
 * @param trials what each preset would read, the best first
 * @param lines the lines of the file
 * @since 0.2.0
 */
public record StyleSuggestion(List<PresetTrial> trials, List<String> lines) {
    /** Copies the lists. */
    public StyleSuggestion {
        trials = List.copyOf(trials);
        lines = List.copyOf(lines);
    }

    /** Returns the style file for pages; empty if no preset reads an operation. */
    public static Optional<StyleSuggestion> of(Collection<PageSource> pages) {
        return of(PresetTrial.of(pages), pages);
    }

    static Optional<StyleSuggestion> of(List<PresetTrial> trials, Collection<PageSource> pages) {
        PresetTrial best = trials.get(0);
        List<String> lines = new ArrayList<>();
        if (best.readsAny()) {
            lines.add("style = " + best.preset().name());
            best.nameLine(pages).ifPresent(line -> {
                if (StyleFile.read(StyleFile.NAME, lines.get(0) + "\n" + line).isValid()) {
                    lines.add(line);
                }
            });
        }
        if (best.read().requests() == 0 && lines.size() < 2) {
            List<String> guess = withName(pages);
            if (!guess.isEmpty()) {
                lines.clear();
                lines.addAll(guess);
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        StyleFile file = StyleFile.read(StyleFile.NAME, String.join("\n", lines));
        List<PageReading> readings = MissingSettings.read(pages, file);
        Optional<String> form = SentParameters.form(
                file.style().message(), SampledMessages.of(readings).requests());
        if (form.isPresent()) {
            lines.add("parameters = " + form.get());
            file = StyleFile.read(StyleFile.NAME, String.join("\n", lines));
            readings = MissingSettings.read(pages, file);
        }
        new FolderChecks("", file, List.copyOf(pages), readings)
                .missingSettings()
                .ifPresent(missing -> missing.lines().stream()
                        .filter(line -> lines.stream().noneMatch(own -> key(own).equals(key(line))))
                        .forEach(lines::add));
        return Optional.of(new StyleSuggestion(trials, lines));
    }

    /**
     * Returns the preset and the line for the name with which most requests are read, where no preset knows the member that names
     * operations; empty if the pages do not tell.
     */
    private static List<String> withName(Collection<PageSource> pages) {
        Optional<String> name = VariedName.in(
                ShownMessages.in(pages.stream().map(PageSource::text).toList()));
        List<String> best = List.of();
        int most = 0;
        for (Style preset : name.isPresent() ? Style.PRESETS : List.<Style>of()) {
            List<String> lines = List.of("style = " + preset.name(), "name = " + name.get());
            StyleFile file = StyleFile.read(StyleFile.NAME, String.join("\n", lines));
            int requests = file.isValid()
                    ? Inventory.of(MissingSettings.read(pages, file)).requests()
                    : 0;
            if (requests > most) {
                most = requests;
                best = lines;
            }
        }
        return best;
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('='));
    }

    /** Returns what the best preset would read. */
    public PresetTrial best() {
        return trials.get(0);
    }

    /** Returns whether the pages need no style file, because the default style reads operations of them. */
    public boolean isNeedless() {
        return trials.stream()
                .anyMatch(trial -> trial.preset().name().equals(Style.WEBSERVICES.name()) && trial.readsAny());
    }

    /** Returns whether the file says which member names operations, which no preset knows. */
    boolean hasName() {
        return lines.stream().anyMatch(line -> key(line).strip().equals("name"));
    }

    /** Returns the text of the file. */
    public String text() {
        return "# How the pages of this folder are written; add lines for what differs from the preset.\n"
                + String.join("\n", lines) + "\n";
    }
}
