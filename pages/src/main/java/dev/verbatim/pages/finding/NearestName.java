package dev.verbatim.pages.finding;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was probably meant by a misspelt name.
 *
 * @since 0.2.0
 */
public final class NearestName {
    /** Longer names are not compared, because the cost grows with the square of the length and pages are untrusted. */
    private static final int MOST_CHARACTERS = 64;

    private NearestName() {}

    /**
     * Returns the candidate that needs the fewest characters to be inserted, deleted, replaced or swapped, at most a third of the
     * name. Case is ignored, and so is the Unicode form: file systems and keyboards differ in whether a letter and its accent
     * are one character or two (NFC and NFD).
     *
     * @param name the name as it was written
     * @param candidates the known names; of two equally near ones, the first in alphabetical order is returned
     */
    public static Optional<String> of(String name, Collection<String> candidates) {
        if (name.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        record Candidate(String name, int distance) {}
        String folded = fold(name);
        int most = Math.max(1, characters(folded) / 3);
        return candidates.stream()
                .filter(candidate -> candidate.length() <= MOST_CHARACTERS + 2 * MOST_CHARACTERS / 3)
                .filter(candidate -> !candidate.equals(name))
                .map(candidate -> new Candidate(candidate, distance(folded, fold(candidate), most)))
                .filter(candidate -> candidate.distance() <= most)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Returns {@code  (did you mean x?)}, beginning with a blank, to append to a message; empty if no candidate is near. */
    public static String question(String name, Collection<String> candidates) {
        return of(name, candidates)
                .map(nearest -> " (did you mean " + shown(name, nearest) + "?)")
                .orElse("");
    }

    /** Returns the nearest name as messages show it, with a remark if both names look the same. */
    public static String shown(String name, String nearest) {
        String plain = Quote.plain(nearest);
        boolean looksTheSame = !name.equals(nearest) && normal(name).equals(normal(nearest));
        return looksTheSame ? plain + ", which looks the same but has other Unicode characters" : plain;
    }

    private static String normal(String name) {
        return Quote.isPrintableAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    private static String fold(String name) {
        return normal(name).toLowerCase(Locale.ROOT);
    }

    private static int characters(String name) {
        return name.codePointCount(0, name.length());
    }

    /** Returns the distance of two folded names, or a number above {@code most} if their lengths differ by more than that. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(characters(one) - characters(other)) > most) {
            return Integer.MAX_VALUE;
        }
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] least = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, least);
            }
        }
        return least[a.length][b.length];
    }

    private static int step(int[] a, int[] b, int i, int j, int[][] least) {
        boolean same = a[i - 1] == b[j - 1];
        int edited = Math.min(least[i - 1][j - 1] + (same ? 0 : 1), Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(edited, least[i - 2][j - 2] + 1) : edited;
    }
}
