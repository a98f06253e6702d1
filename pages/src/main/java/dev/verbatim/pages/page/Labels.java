package dev.verbatim.pages.page;

import dev.verbatim.pages.style.PageStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises labels: headings and bold texts that say what the tables, lists and samples below them are. The labels of the style
 * come first, then the usual words.
 */
final class Labels {
    private static final String PARTS =
            "(?: (?:structure|schema|format|fields?|keys|properties|members|body|payload|table|list"
                    + "|attributes|object|data))";
    private static final String VERB =
            "(?:get|set|list|create|delete|update|add|remove|find|query|fetch|read|reset|change|show|send"
                    + "|put|move|copy|open|close|start|stop|describe|search|register|check|subscribe|unsubscribe)";

    private static final Pattern BOTH = Pattern.compile(
            "(?:.* )?(?:arguments?|parameters?|request) (?:and|&|/) (?:response|result|return)" + PARTS + "*");
    private static final Pattern PARAMETERS =
            Pattern.compile("(?:(?!" + VERB + " \\w+$).* )?(?:parameters?|params|arguments?|args)"
                    + "|(?:.* )?(?:parameters?|params|arguments?|args)" + PARTS + "+"
                    + "|(?:.* )?(?:request|input)(?: (?:schema|fields?|keys|properties|members|body|payload|data|attributes|structure))+"
                    + "|inputs?");
    private static final Pattern RESULT = Pattern.compile(
            "(?:(?:success|successful|server|good|the|shape of an|shape of the) )?(?:responses?|results?|reply|answer|outputs?|returns?)"
                    + "|(?:.* )?(?:response|result|reply|answer|return|output)" + PARTS + "+"
                    + "|.*\\breturn(?:ed)? (?:values?|data|fields)|returns? .*values?");
    private static final Pattern EVENT =
            Pattern.compile("events?|notifications?|callbacks?|event messages?|(?:.* )?data fields"
                    + "|(?:.* )?(?:events?|notifications?|dispatch|callback)" + PARTS + "+");
    private static final Pattern OBJECT = Pattern.compile("(?!" + VERB + " \\w+$).+ (?:objects?|structure)");
    private static final Pattern OTHER = Pattern.compile("(?:.* )?(?:examples?|samples?)(?:[ :].*)?"
            + "|(?:(?:shape of an?|shape of the|an?|the) )?requests?(?: (?:format|message))?|.*\\brequest format|json-rpc format"
            + "|usage|syntax|description|overview|summary|notes?|remarks?|details|limits?|restrictions"
            + "|(?:possible |common )?errors?(?: (?:codes?|messages?|responses?|cases))?|see also|weight|permissions?|availability"
            + "|data sources?|changelog|history|warnings?|cautions?|tips?|use cases|(?:\\w+ )?codes?|.* flow");

    /** A word that cannot be a label: it has capitals inside, or signs of identifiers. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\S*[\\p{Ll}\\p{Nd}][\\p{Lu}]\\S*|\\S*[_./:\\p{Nd}]\\S+");

    private static final int MOST_LENGTH = 120;

    private static final int MOST_KNOWN = 5_000;

    private final PageStyle style;
    private final Map<String, Optional<Label>> known = new HashMap<>();

    Labels(PageStyle style) {
        this.style = style;
    }

    /** What a heading or a bold text announces; empty for a name or another heading. */
    Optional<Label> of(String heading) {
        if (heading.length() > MOST_LENGTH) {
            return Optional.empty();
        }
        // Pages repeat their labels, and a heading is looked at several times.
        Optional<Label> label = known.get(heading);
        if (label == null) {
            label = read(heading);
            if (known.size() < MOST_KNOWN) {
                known.put(heading, label);
            }
        }
        return label;
    }

    private Optional<Label> read(String heading) {
        String bare = bare(heading);
        String text = bare.toLowerCase(Locale.ROOT);
        if (isAmong(style.parametersHeadings(), text)) {
            return Optional.of(Label.PARAMETERS);
        }
        if (text.isEmpty() || IDENTIFIER.matcher(bare).matches()) {
            return Optional.empty();
        }
        if (isAmong(style.responseHeadings(), text)) {
            return Optional.of(Label.RESULT);
        }
        if (isAmong(style.eventHeadings(), text)) {
            return Optional.of(Label.EVENT);
        }
        if (isAmong(style.parametersEnds(), text) || OTHER.matcher(text).matches()) {
            return Optional.of(Label.OTHER);
        }
        return usual(text);
    }

    private static Optional<Label> usual(String text) {
        if (BOTH.matcher(text).matches()) {
            return Optional.of(Label.BOTH);
        }
        if (PARAMETERS.matcher(text).matches()) {
            return Optional.of(Label.PARAMETERS);
        }
        if (RESULT.matcher(text).matches()) {
            return Optional.of(Label.RESULT);
        }
        if (EVENT.matcher(text).matches()) {
            return Optional.of(Label.EVENT);
        }
        return OBJECT.matcher(text).matches() ? Optional.of(Label.OBJECT) : Optional.empty();
    }

    private static boolean isAmong(List<String> labels, String text) {
        return labels.stream().anyMatch(text::equalsIgnoreCase);
    }

    /** A heading without what decorates it: brackets at the end, a colon. */
    static String bare(String heading) {
        String text = heading.strip();
        while (!text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            int open = last == ')' ? text.lastIndexOf('(') : last == ']' ? text.lastIndexOf('[') : -1;
            if (last != ':' && last != '.' && last != '*' && (open <= 0 || text.charAt(open - 1) != ' ')) {
                break;
            }
            text = text.substring(0, open > 0 ? open : text.length() - 1).strip();
        }
        return text;
    }
}
