package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How tests against a server compare a member, from a comment in the page: {@code <!-- verbatim: volatile duration -->}.
 *
 * @param kind how it is compared
 * @param member the name of the member, at any depth
 * @param position where the comment has the name
 * @param section the heading of the samples that the rule is about; empty if it is about all samples of the operation
 * @since 0.2.0
 */
public record MatchingRule(Kind kind, String member, Position position, Optional<Position> section) {
    /** How a member is compared. */
    public enum Kind {
        /** Its value differs from run to run; only the JSON type is compared. */
        VOLATILE,
        /** A message may have it or not. */
        OPTIONAL,
        /** The elements of the array may be in any order. */
        UNORDERED;

        /** Returns the word in a comment. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        /** Returns the words of all kinds. */
        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** Returns whether the rule is about a sample of its operation. */
    public boolean isAbout(Sample sample) {
        return section.isEmpty() || section.get().equals(sample.heading().position());
    }
}
