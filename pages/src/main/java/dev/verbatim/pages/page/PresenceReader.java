package dev.verbatim.pages.page;

import dev.verbatim.pages.page.Parameter.Presence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads from a row of the Parameters table whether a request may leave the parameter out.
 *
 * <p>A column Required that says yes or no decides alone. Without one, the word optional anywhere settles it. Otherwise a
 * sentence that says mandatory or required makes the parameter mandatory, unless that sentence negates the word or names a
 * condition. {@code (mandatory)} in parentheses is read on its own, apart from the sentence around it.
 */
final class PresenceReader {
    private static final Pattern OPTIONAL = Pattern.compile("\\boptional\\b");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(\\s*+(?:mandatory|required)\\s*+\\)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]++(?=\\s|$)|\\n");
    private static final Pattern CLAUSE_END = Pattern.compile("[,:]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w,]+");

    private static final Set<String> MANDATORY = Set.of("mandatory", "required");
    private static final Set<String> CONDITIONS = Set.of("when", "if", "unless", "only", "except");
    private static final Set<String> NEGATIONS = Set.of("not", "no", "non", "never", "neither", "nor", "cannot");

    /** How many words may separate a negation from what it negates in one clause: "not always strictly required". */
    private static final int NEGATION_REACH = 3;

    private PresenceReader() {}

    /**
     * Reads a row.
     *
     * @param required the cell of a column Required, where the table has one
     * @param cells the other cells after the first
     */
    static Presence read(Optional<RequiredCell> required, List<String> cells) {
        return required.flatMap(RequiredCell::presence).orElseGet(() -> read(cells));
    }

    private static Presence read(List<String> cells) {
        List<String> folded = cells.stream().map(PresenceReader::fold).toList();
        if (folded.stream()
                .anyMatch(cell ->
                        cell.contains("optional") && OPTIONAL.matcher(cell).find())) {
            return Presence.OPTIONAL;
        }
        Presence presence = Presence.UNSAID;
        for (String cell : folded) {
            presence = stronger(presence, read(cell));
        }
        return presence;
    }

    private static String fold(String cell) {
        return cell.toLowerCase(Locale.ROOT).replace("n't", " not").replace("n\u2019t", " not");
    }

    private static Presence read(String cell) {
        if (!saysMandatory(cell)) {
            return Presence.UNSAID;
        }
        if (IN_PARENTHESES.matcher(cell).find()) {
            return Presence.MANDATORY;
        }
        Presence presence = Presence.UNSAID;
        for (String sentence : SENTENCE_END.split(cell, -1)) {
            if (saysMandatory(sentence)) {
                presence = stronger(
                        presence,
                        read(BETWEEN_WORDS.split(CLAUSE_END.matcher(sentence).replaceAll(" , "))));
            }
        }
        return presence;
    }

    private static boolean saysMandatory(String text) {
        return MANDATORY.stream().anyMatch(text::contains);
    }

    private static Presence read(String[] words) {
        Presence presence = Presence.UNSAID;
        boolean condition = false;
        int negation = -NEGATION_REACH - 1;
        for (int index = 0; index < words.length; index++) {
            String word = words[index];
            condition |= CONDITIONS.contains(word) || word.equals("case") && index > 0 && words[index - 1].equals("in");
            if (word.equals(",")) {
                negation = -NEGATION_REACH - 1;
            } else if (NEGATIONS.contains(word)) {
                negation = index;
            } else if (MANDATORY.contains(word)) {
                boolean negated = index - negation <= NEGATION_REACH;
                presence = stronger(presence, negated ? Presence.OPTIONAL : Presence.MANDATORY);
            }
        }
        return condition && presence == Presence.MANDATORY ? Presence.OPTIONAL : presence;
    }

    /** Mandatory outweighs optional, and both outweigh unsaid. */
    private static Presence stronger(Presence one, Presence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
