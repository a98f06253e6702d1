package dev.verbatim.pages.check;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.MessagePath;
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
                List<String> named = withParameters(trials, line, pages);
                if (!named.isEmpty()) {
                    lines.clear();
                    lines.addAll(named);
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
        long mostSent = 0;
        for (Style preset : name.isPresent() ? Style.PRESETS : List.<Style>of()) {
            List<String> lines = List.of("style = " + preset.name(), "name = " + name.get());
            StyleFile file = StyleFile.read(StyleFile.NAME, String.join("\n", lines));
            List<PageReading> readings = file.isValid() ? MissingSettings.read(pages, file) : List.of();
            int requests = Inventory.of(readings).requests();
            long sent = sent(file, readings);
            if (requests > most || requests == most && sent > mostSent) {
                most = requests;
                mostSent = sent;
                best = lines;
            }
        }
        return best;
    }

    /**
     * Returns the preset, of those that read as much as the best one, and the line for the name: the preset whose member for parameters
     * most requests have. Empty if the line contradicts all of them.
     */
    private static List<String> withParameters(
            List<PresetTrial> trials, String nameLine, Collection<PageSource> pages) {
        List<String> best = List.of();
        long most = -1;
        for (PresetTrial trial : trials) {
            List<String> lines = List.of("style = " + trial.preset().name(), nameLine);
            StyleFile file = StyleFile.read(StyleFile.NAME, String.join("\n", lines));
            if (!file.isValid()
                    || !trial.read().counts().equals(trials.get(0).read().counts())) {
                continue;
            }
            long sent = sent(file, MissingSettings.read(pages, file));
            if (sent > most) {
                most = sent;
                best = lines;
            }
        }
        return best;
    }

    /** Returns how many requests have the member that contains the parameters in a style. */
    private static long sent(StyleFile file, List<PageReading> readings) {
        MessagePath parameters = file.style().message().parameters();
        return parameters.isTop()
                ? 0
                : SampledMessages.of(readings).requests().stream()
                        .filter(request -> parameters.value(request).isPresent())
                        .count();
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
