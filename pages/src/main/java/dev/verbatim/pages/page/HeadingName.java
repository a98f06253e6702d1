package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of an operation or event from a heading: {@code SetCurtain}, <code>`yard_getCrane`</code>, {@code tools/list}. */
final class HeadingName {
    private static final String WORD = "[\\p{L}_$][\\p{L}\\p{Nd}_$]*(?:[./:#-][\\p{L}\\p{Nd}_$]+)*";
    private static final Pattern NAME = Pattern.compile(WORD);
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\S*[\\p{Ll}\\p{Nd}]\\p{Lu}\\S*|\\S*[_./\\p{Nd}]\\S+|[\\p{Lu}]{3,}");
    private static final Pattern CALL = Pattern.compile("(" + WORD + ")\\([^()]*\\)");
    private static final Pattern EXPLAINED = Pattern.compile("(" + WORD + ")(?:\\s+[-\u2013\u2014]+\\s.*|:\\s.*"
            + "|\\s+(?:method|command|request|call|operation|event|action|notification))");
    private static final Pattern PREFIXED = Pattern.compile(
            "(?i)(?:the |method|command|request|operation|event|action|function)[: ]\\s*(" + WORD + ")");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int MOST_LENGTH = 200;

    private HeadingName() {}

    /** The name in a heading, at the heading's position. */
    static Optional<Text> of(PageBlock.Heading heading) {
        if (heading.marked().length() > MOST_LENGTH) {
            return Optional.empty();
        }
        List<String> codes = CODE.matcher(heading.marked())
                .results()
                .map(code -> code.group(1))
                .distinct()
                .toList();
        Optional<String> code = codes.size() == 1 ? word(codes.get(0)) : Optional.empty();
        return code.or(() -> word(Labels.bare(heading.text().value())))
                .or(() -> explained(Labels.bare(heading.text().value())))
                .map(name -> new Text(name, heading.text().position()));
    }

    /** Whether a heading is certainly a name: it is code, or a word that no text would have. */
    static boolean isIdentifier(PageBlock.Heading heading) {
        return of(heading)
                .filter(name -> heading.marked().contains("`")
                        || IDENTIFIER.matcher(name.value()).matches())
                .isPresent();
    }

    private static Optional<String> word(String text) {
        Matcher call = CALL.matcher(text);
        String word = call.matches() ? call.group(1) : text;
        return NAME.matcher(word).matches() ? Optional.of(word) : Optional.empty();
    }

    private static Optional<String> explained(String text) {
        for (Pattern pattern : List.of(EXPLAINED, PREFIXED)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches() && IDENTIFIER.matcher(matcher.group(1)).matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
