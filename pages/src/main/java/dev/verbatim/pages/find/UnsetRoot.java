package dev.verbatim.pages.find;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A root without pages, for an option that is not set: it makes the list of attempts mention the option.
 *
 * @param option the option that would set the root
 * @param announcement the file in which a build tool would set it; empty if there is no place for such a file
 * @since 0.2.0
 */
public record UnsetRoot(String option, Optional<Path> announcement) implements PagesRoot {
    @Override
    public String place(String file) {
        return "the folder -A" + option + " (not set"
                + announcement
                        .map(path -> "; nor is there " + path
                                + ", which verbatim-maven-plugin writes: run mvn generate-sources")
                        .orElse("")
                + ")";
    }

    @Override
    public Optional<Lookup> find(String file) {
        return Optional.empty();
    }

    @Override
    public List<String> list(String folder) {
        return List.of();
    }

    @Override
    public List<String> folders() {
        return List.of();
    }
}
