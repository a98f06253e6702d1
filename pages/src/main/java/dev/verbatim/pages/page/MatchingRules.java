package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the comments of a page say about comparing the samples of an operation.
 *
 * @param rules the rules, in the order of the page
 * @param mistakes what cannot be read in them, as messages, each at its position
 * @since 0.2.0
 */
public record MatchingRules(List<MatchingRule> rules, List<Text> mistakes) {
    /** No comments. */
    static final MatchingRules NONE = new MatchingRules(List.of(), List.of());

    /** Copies the lists. */
    public MatchingRules {
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
    }

    /** Returns these rules and others, each once. */
    MatchingRules and(MatchingRules others) {
        return new MatchingRules(
                Stream.concat(rules.stream(), others.rules.stream()).distinct().toList(),
                Stream.concat(mistakes.stream(), others.mistakes.stream())
                        .distinct()
                        .toList());
    }

    /** Returns these rules without those at the places of others. */
    MatchingRules without(MatchingRules others) {
        Set<Position> places = new HashSet<>();
        others.rules.forEach(rule -> places.add(rule.position()));
        others.mistakes.forEach(mistake -> places.add(mistake.position()));
        return new MatchingRules(
                rules.stream().filter(rule -> !places.contains(rule.position())).toList(),
                mistakes.stream()
                        .filter(mistake -> !places.contains(mistake.position()))
                        .toList());
    }

    /** Returns the rules that are about a sample. */
    public List<MatchingRule> about(Sample sample) {
        return rules.stream().filter(rule -> rule.isAbout(sample)).toList();
    }
}
