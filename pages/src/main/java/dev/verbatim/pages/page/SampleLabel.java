package dev.verbatim.pages.page;

import dev.verbatim.pages.style.PageStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text near a message says about it. */
enum SampleLabel {
    REQUEST,
    RESPONSE,
    EVENT,
    /** A result without the members around it. */
    RESULT,
    /** From the server to the client: a response or an event. */
    TO_CLIENT;

    private static final String SERVER = "(?:server|api|service|host|backend)";
    private static final String AUXILIARY = "\\s++(?:(?:will|then|also|should|must|can|may|now)\\s++){0,3}";
    private static final Pattern SERVER_SENDS = Pattern.compile("\\b" + SERVER + AUXILIARY
            + "(?:send(?:s|ing)?|respond(?:s|ing)?|repl(?:y|ies|ying)|returns?|returning|answers?|answering)\\b");
    private static final Pattern CLIENT_SENDS =
            Pattern.compile("\\bclient" + AUXILIARY + "(?:send(?:s|ing)?|calls?|calling|asks?|asking)\\b");
    private static final Pattern ARROW =
            Pattern.compile("[-=]{1,100}+>|>{2,}+|\u2192|\u21d2|<[-=]{1,100}+|<{2,}+|\u2190|\u21d0");
    private static final Pattern ONLY_ARROW = Pattern.compile("\\s*+(?:(?://|#|\\d{1,3}[.)])\\s*+)?+([<>])\\s*+");
    private static final Pattern SERVER_TO_CLIENT = Pattern.compile(
            "\\b(?:from\\s++(?:the\\s++)?+server|server\\s++to\\s++(?:the\\s++)?+client|to\\s++(?:the\\s++)?+client)\\b");
    private static final Pattern CLIENT_TO_SERVER = Pattern.compile(
            "\\b(?:from\\s++(?:the\\s++)?+client|client\\s++to\\s++(?:the\\s++)?+server|to\\s++(?:the\\s++)?+server)\\b");
    private static final Pattern CLIENT = Pattern.compile("\\bclient\\b");
    private static final Pattern SERVER_WORD = Pattern.compile("\\b" + SERVER + "\\b");

    /** Texts longer than this are looked at only at their end. */
    private static final int LONGEST = 300;

    /** The label in a text: its direction, otherwise the word that comes first. */
    static Optional<SampleLabel> of(String text, PageStyle style) {
        String label = lastSentence(text).toLowerCase(Locale.ROOT);
        Optional<SampleLabel> direction = direction(label);
        return direction.isPresent() ? direction : ofWords(label, style);
    }

    /** The label in a heading: the word that comes first. */
    static Optional<SampleLabel> ofWords(String text, PageStyle style) {
        String label = text.toLowerCase(Locale.ROOT);
        int request = first(label, style.requestLabels());
        int response = first(label, style.responseLabels());
        int event = first(label, style.eventLabels());
        int result = first(label, style.resultLabels());
        int first = Math.min(Math.min(request, result), Math.min(response, event));
        if (first == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        if (first == result) {
            return Optional.of(RESULT);
        }
        return Optional.of(first == event ? EVENT : first == response ? RESPONSE : REQUEST);
    }

    /** Where one of some words begins, alone or in the plural. */
    private static int first(String text, List<String> words) {
        int first = Integer.MAX_VALUE;
        for (String each : words) {
            String word = each.toLowerCase(Locale.ROOT);
            for (int index = text.indexOf(word); index >= 0 && index < first; index = text.indexOf(word, index + 1)) {
                int end = index + word.length();
                end += text.startsWith("s", end) ? 1 : 0;
                if (!isWordAt(text, index - 1) && !isWordAt(text, end)) {
                    first = index;
                }
            }
        }
        return first;
    }

    private static boolean isWordAt(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    /** The direction that arrows or words say; without names beside it, an arrow to the right is from the client. */
    static Optional<SampleLabel> direction(String text) {
        Matcher only = ONLY_ARROW.matcher(text);
        if (only.matches()) {
            return Optional.of(only.group(1).equals(">") ? REQUEST : TO_CLIENT);
        }
        Matcher arrow = ARROW.matcher(text);
        if (arrow.find()) {
            String before = text.substring(0, arrow.start());
            String after = text.substring(arrow.end());
            boolean isServerFirst = SERVER_WORD.matcher(before).find()
                    && !CLIENT.matcher(before).find();
            boolean isClientLast =
                    CLIENT.matcher(after).find() && !SERVER_WORD.matcher(after).find();
            boolean namesClient = CLIENT.matcher(text).find();
            // "Settings -> Network" is a path, not a direction.
            if (isServerFirst || isClientLast || namesClient || arrow.group().length() > 2) {
                boolean isRight = arrow.group().endsWith(">") || "\u2192\u21d2".contains(arrow.group());
                return Optional.of(isRight == (isServerFirst || isClientLast) ? TO_CLIENT : REQUEST);
            }
        }
        if (SERVER_SENDS.matcher(text).find() || SERVER_TO_CLIENT.matcher(text).find()) {
            return Optional.of(TO_CLIENT);
        }
        return CLIENT_SENDS.matcher(text).find()
                        || CLIENT_TO_SERVER.matcher(text).find()
                ? Optional.of(REQUEST)
                : Optional.empty();
    }

    private static String lastSentence(String text) {
        String stripped = text.strip();
        String end = stripped.length() > LONGEST ? stripped.substring(stripped.length() - LONGEST) : stripped;
        int dot = Math.max(end.lastIndexOf(". ", Math.max(0, end.length() - 2)), end.lastIndexOf('\n'));
        return dot < 0 ? end : end.substring(dot + 1);
    }
}
