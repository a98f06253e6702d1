package dev.verbatim.processor.find;

import java.util.List;
import java.util.Optional;

/** Stands in a list of attempts for a root that could have been set and is not. */
public final class UnsetRoot implements PagesRoot {
    private final String option;

    /** The root that an option would have set. */
    public UnsetRoot(String option) {
        this.option = option;
    }

    @Override
    public String place(String file) {
        return "the folder -A" + option + " (not set; with Maven, the goal verbatim:pages sets it)";
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
