package dev.verbatim.pages.find;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Stands in a list of attempts for a root that could have been set and is not.
 *
 * @param option the option that would have set it
 * @param announcement the file in which a build tool would have; empty if it has no place
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
