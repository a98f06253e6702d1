package dev.verbatim.pages.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
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
        int[] characters = fold(name).codePoints().toArray();
        String nearest = null;
        int least = Math.max(1, characters.length / 3);
        for (String candidate : candidates) {
            if (candidate.length() > MOST_CHARACTERS + 2 * MOST_CHARACTERS / 3 || candidate.equals(name)) {
                continue;
            }
            if (isOfAnotherLength(candidate, characters.length, least)) {
                continue;
            }
            int distance = distance(characters, fold(candidate), least);
            if (distance < least || distance == least && (nearest == null || candidate.compareTo(nearest) < 0)) {
                nearest = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
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

    /** A quick check of the names that folding does not shorten or lengthen, which nearly all are. */
    private static boolean isOfAnotherLength(String candidate, int length, int most) {
        return Math.abs(candidate.length() - length) > most && Quote.isPrintableAscii(candidate);
    }

    /** Returns the distance of two folded names, or a number above {@code most} if it is greater than that. */
    private static int distance(int[] a, String other, int most) {
        if (Math.abs(a.length - other.codePointCount(0, other.length())) > most) {
            return Integer.MAX_VALUE;
        }
        int[] b = other.codePoints().toArray();
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length; j++) {
                row[j] = step(a, b, i, j, row, last, beforeLast);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return Integer.MAX_VALUE;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length];
    }

    private static int step(int[] a, int[] b, int i, int j, int[] row, int[] last, int[] beforeLast) {
        boolean same = a[i - 1] == b[j - 1];
        int edited = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(edited, beforeLast[j - 2] + 1) : edited;
    }
}
