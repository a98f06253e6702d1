package dev.verbatim.pages.page;

import dev.verbatim.pages.page.Parameter.Presence;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads items of lists as rows: <code>`crane`: _string_ - (optional) which one</code>, {@code _"gate"_ (string, mandatory) -
 * which one}, <code>**name** `type` required - text</code>, or a definition {@code name: text}. The items in an item document
 * members of it.
 */
final class ListRows {
    private static final Pattern NAME = Pattern.compile("\\??[@$#+]?[\\p{L}_][\\p{L}\\p{Nd}_.$@/-]*(?:\\[])*\\??");
    private static final Pattern PLAIN = Pattern.compile(
            "[\"'\u201c]?(?<name>" + NAME + ")[\"'\u201d]?(?<rest>\\s*(?:[:(\u2013\u2014]|-\\s|=>|$).*)",
            Pattern.DOTALL);
    private static final Pattern ADMONITION = Pattern.compile(
            "(?i)(?:note|notes|warning|important|tip|caution|hint|info|example|examples|deprecated|optional|required)");

    /** What follows a name that is not only mentioned in a sentence. */
    private static final Pattern AFTER_NAME =
            Pattern.compile("\\s*(?:$|[:(\u2013\u2014,=\\[]|-[\\s>]).*", Pattern.DOTALL);

    private static final Pattern SEPARATORS = Pattern.compile("^[\\s:,;=>\u2013\u2014-]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("^[(\\[]([^()\\[\\]]{0,200})[)\\]]");
    private static final Pattern TYPE_END = Pattern.compile("\\s+[-\u2013\u2014]+\\s|[:.;(\u2013\u2014,\\n]|$");
    private static final Pattern PRESENCE =
            Pattern.compile("^(optional|required|mandatory)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,;]");
    private static final Pattern PRESENCE_AT_END = Pattern.compile("\\s(optional|required|mandatory)$");
    private static final Set<String> PRESENCES = Set.of("optional", "required", "mandatory");
    private static final Pattern MEMBERS = Pattern.compile(
            "\\b(?:objects?|fields|members|properties|keys|attributes|following)\\b", Pattern.CASE_INSENSITIVE);

    private final OptionalMarkers markers;

    ListRows(PageStyle style) {
        this.markers = OptionalMarkers.of(style);
    }

    /**
     * The rows of a list, those of nested lists after the row that they belong to. A list whose items are mostly something else has
     * none.
     */
    List<Parameter> rows(List<PageBlock.Entry> entries) {
        List<Parameter> rows = new ArrayList<>();
        boolean areNames = entries.stream().allMatch(entry -> entry.phrase().mark() == Phrase.Mark.CODE);
        long members = entries.stream()
                .filter(entry -> row(entry.phrase(), areNames).isPresent())
                .count();
        if (members * 2 >= entries.size()) {
            add(rows, entries, "", areNames);
        }
        return rows;
    }

    // Recursion is safe: the parser bounds how deep lists nest.
    private void add(List<Parameter> rows, List<PageBlock.Entry> entries, String path, boolean areNames) {
        for (PageBlock.Entry entry : entries) {
            Optional<Parameter> row = row(entry.phrase(), areNames);
            if (row.isPresent()) {
                Parameter parameter = row.get();
                rows.add(path.isEmpty() ? parameter : parameter.below(path));
                if (parameter.name().isPresent() && hasMembers(parameter, entry.entries())) {
                    add(rows, entry.entries(), path + parameter.pathOfMembers(), false);
                }
            }
        }
    }

    /** A list below a name has members if the name is that of an object, or if its items have types. It may also list values. */
    private boolean hasMembers(Parameter row, List<PageBlock.Entry> entries) {
        return !entries.isEmpty()
                && (MEMBERS.matcher(row.type().orElse("") + " " + row.description())
                                .find()
                        || entries.stream()
                                .anyMatch(entry -> row(entry.phrase(), false)
                                        .flatMap(Parameter::type)
                                        .isPresent()));
    }

    /**
     * Reads a paragraph or an item as a row.
     *
     * @param isName whether code at the beginning is a name in any case
     */
    Optional<Parameter> row(Phrase phrase, boolean isName) {
        if (phrase.mark() == Phrase.Mark.NONE) {
            Matcher plain = PLAIN.matcher(phrase.rest());
            return plain.matches() && !ADMONITION.matcher(plain.group("name")).matches()
                    ? Optional.of(row(phrase, plain.group("name"), plain.group("rest"), plain.group("rest")))
                    : Optional.empty();
        }
        String name = markers.isMarked(phrase.lead())
                ? phrase.lead()
                : markers.name(phrase.lead()).orElse("");
        boolean fits = NAME.matcher(name).matches() && !ADMONITION.matcher(name).matches();
        boolean follows = isName
                || phrase.lead().endsWith(":")
                || AFTER_NAME.matcher(phrase.rest()).matches()
                || phrase.mark() != Phrase.Mark.EMPHASIS && DocumentedWords.beginsWithType(phrase.rest());
        boolean isTypeOnly = phrase.mark() == Phrase.Mark.EMPHASIS && DocumentedWords.isType(phrase.lead());
        return fits && follows && !isTypeOnly
                ? Optional.of(row(phrase, phrase.lead(), phrase.rest(), phrase.marked()))
                : Optional.empty();
    }

    private Parameter row(Phrase phrase, String name, String rest, String marked) {
        Said said = new Said();
        String description = said.read(rest);
        Optional<String> type = Optional.of(said.type).filter(text -> !text.isEmpty());
        Text cell = new Text(name, phrase.position());
        Presence presence = said.presence
                .or(() -> Optional.of(Presence.OPTIONAL).filter(optional -> markers.isMarked(name)))
                .orElseGet(() -> PresenceReader.read(Optional.empty(), List.of(description)));
        return new Parameter(
                cell,
                markers.name(name),
                description,
                type,
                Optional.empty(),
                List.of(new Parameter.Column(
                        "description",
                        new Text(description, phrase.position()),
                        marked.endsWith(description)
                                ? description
                                : SEPARATORS.matcher(marked).replaceFirst(""))),
                presence);
    }

    /** What the text behind a name says before the description begins. */
    private static final class Said {
        private String type = "";
        private Optional<Presence> presence = Optional.empty();

        /** Reads types and presence; returns the rest. */
        String read(String text) {
            String rest = SEPARATORS.matcher(text).replaceFirst("");
            for (int round = 0; round < 4; round++) {
                String shorter = step(rest);
                if (shorter.equals(rest)) {
                    break;
                }
                rest = SEPARATORS.matcher(shorter).replaceFirst("");
            }
            return rest.strip();
        }

        private String step(String rest) {
            Matcher brackets = IN_BRACKETS.matcher(rest);
            if (brackets.find() && inBrackets(brackets.group(1))) {
                return rest.substring(brackets.end());
            }
            Matcher word = PRESENCE.matcher(rest);
            if (word.find()) {
                said(word.group(1));
                return rest.substring(word.end());
            }
            if (type.isEmpty()) {
                Matcher end = TYPE_END.matcher(rest);
                String words = end.find() ? rest.substring(0, end.start()) : rest;
                Matcher presenceAtEnd = PRESENCE_AT_END.matcher(words.strip());
                String typeWords =
                        presenceAtEnd.find() ? words.strip().substring(0, presenceAtEnd.start()) : words.strip();
                if (DocumentedWords.isType(typeWords)) {
                    type = typeWords;
                    return rest.substring(rest.indexOf(typeWords) + typeWords.length());
                }
            }
            return rest;
        }

        private boolean inBrackets(String text) {
            boolean understood = false;
            String types = "";
            for (String part : BETWEEN_WORDS.split(text, -1)) {
                String word = part.strip();
                if (PRESENCES.contains(word.toLowerCase(Locale.ROOT))) {
                    said(word);
                    understood = true;
                } else if (DocumentedWords.isType(word)) {
                    types = types.isEmpty() ? word : types + " or " + word;
                    understood = true;
                }
            }
            if (type.isEmpty()) {
                type = types;
            }
            return understood;
        }

        private void said(String word) {
            presence = Optional.of(word.equalsIgnoreCase("optional") ? Presence.OPTIONAL : Presence.MANDATORY);
        }
    }
}
