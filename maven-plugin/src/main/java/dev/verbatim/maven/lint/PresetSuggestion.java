package dev.verbatim.maven.lint;

import dev.verbatim.pages.PagesFolder;
import dev.verbatim.pages.check.StyleSuggestion;
import dev.verbatim.pages.style.StyleFile;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suggests the style file of a folder in which no operation was recognised. */
public final class PresetSuggestion {
    private PresetSuggestion() {}

    /**
     * Returns what each preset would read in a folder, the best first, and the style file to write.
     *
     * @return several lines, each after a line feed; empty if no preset reads an operation
     */
    public static Optional<String> of(PagesFolder folder) {
        return StyleSuggestion.of(folder.pages()).map(suggestion -> text(folder, suggestion));
    }

    private static String text(PagesFolder folder, StyleSuggestion suggestion) {
        String name = folder.folder().isEmpty() ? "." : folder.folder();
        StringBuilder lines = new StringBuilder("\n  in " + name + ":");
        suggestion
                .trials()
                .forEach(trial -> lines.append("\n    %-12s %s"
                        .formatted(trial.preset().name(), trial.read().counts())));
        return lines
                + "\n  Write the file " + (folder.folder().isEmpty() ? "" : folder.folder() + "/") + StyleFile.NAME
                + ", and then add lines for what differs from the preset:"
                + "\n    # How the pages of this folder are written"
                + suggestion.lines().stream().map(line -> "\n    " + line).collect(Collectors.joining());
    }
}
