package dev.verbatim.processor;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The names of Verbatim's compiler options. */
final class OptionNames {
    private OptionNames() {}

    /**
     * Returns the options that Verbatim knows, and those of the given ones that have its prefix: for an unknown one, Verbatim's warning
     * says more than javac's.
     */
    static Set<String> known(Set<String> given) {
        Set<String> names = new TreeSet<>(Set.of(AnnouncedOptions.PAGES, AnnouncedOptions.BASELINE));
        Arrays.stream(Rule.values()).map(Severities::compilerOption).forEach(names::add);
        given.stream().filter(name -> name.startsWith(AnnouncedOptions.PREFIX)).forEach(names::add);
        return names;
    }
}
