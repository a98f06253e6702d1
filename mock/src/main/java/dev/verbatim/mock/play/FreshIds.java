package dev.verbatim.mock.play;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes new ids in the form of documented ones: counts on from the last character, so that the ids are the same in every run.
 * {@code 013V...00R} is followed by {@code 013V...00S}, {@code 41} by {@code 42}.
 */
final class FreshIds {
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F-]*[a-fA-F][0-9a-fA-F-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9-]+");

    private FreshIds() {}

    /** Returns the first id after the documented one that is not taken. */
    static String after(String documented, Predicate<String> isTaken) {
        String id = next(documented);
        while (isTaken.test(id)) {
            id = next(id);
        }
        return id;
    }

    private static String next(String id) {
        int radix = NUMBER.matcher(id).matches() ? 10 : HEX.matcher(id).matches() ? 16 : 36;
        StringBuilder text = new StringBuilder(id);
        for (int index = text.length() - 1; index >= 0; index--) {
            int digit = Character.digit(text.charAt(index), radix);
            if (digit < 0) {
                continue;
            }
            boolean carries = digit == radix - 1;
            char counted = Character.forDigit(carries ? 0 : digit + 1, radix);
            text.setCharAt(index, isUpper(id) ? Character.toUpperCase(counted) : counted);
            if (!carries) {
                return text.toString();
            }
        }
        return "1" + text;
    }

    private static boolean isUpper(String id) {
        return id.chars().anyMatch(Character::isUpperCase) && id.chars().noneMatch(Character::isLowerCase);
    }
}
