package dev.verbatim.processor.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who misspelt a name may have meant. */
public final class NearestName {
    /** Longer names are not compared: the cost grows with the square of the length, and pages are not trusted. */
    private static final int MOST_CHARACTERS = 64;

    private NearestName() {}

    /**
     * The name that is most like another: the fewest characters to insert, delete, replace or swap with the next, not
     * more than a third of them.
     *
     * @param name what was written
     * @param candidates what there is; of two equally near ones the first in alphabetical order is taken
     */
    public static Optional<String> of(String name, Collection<String> candidates) {
        if (name.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        record Candidate(String name, int distance) {}
        int most = Math.max(1, name.length() / 3);
        String folded = fold(name);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= most && !candidate.equals(name))
                .map(candidate -> new Candidate(candidate, distance(folded, fold(candidate))))
                .filter(candidate -> candidate.distance() <= most)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** {@code  (did you mean x?)} with a blank in front, to append to a message; empty when nothing is near. */
    public static String question(String name, Collection<String> candidates) {
        return of(name, candidates)
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, least);
            }
        }
        return least[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] least) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int edited = Math.min(least[i - 1][j - 1] + (same ? 0 : 1), Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(edited, least[i - 2][j - 2] + 1) : edited;
    }
}
