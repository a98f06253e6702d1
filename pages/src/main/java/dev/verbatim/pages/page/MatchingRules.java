package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;

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

    /** Returns the rules that are about a sample. */
    public List<MatchingRule> about(Sample sample) {
        return rules.stream().filter(rule -> rule.isAbout(sample)).toList();
    }
}
