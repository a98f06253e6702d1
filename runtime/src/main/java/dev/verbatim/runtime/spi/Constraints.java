package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.MismatchException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;

/**
 * What generated readers check that a page says of a member's values. Each method returns the value that it is given, or throws
 * a {@link MismatchException} that names the member and what it must be; {@code in} stands at the value's last token.
 *
 * @since 0.2.0
 */
public final class Constraints {
    private Constraints() {}

    /**
     * A number between two others.
     *
     * @param demand what it must be, such as {@code 1 to 99}
     */
    public static int within(int value, int least, int greatest, String demand, JsonParser in) {
        if (value < least || value > greatest) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** See {@link #within(int, int, int, String, JsonParser)}. */
    public static long within(long value, long least, long greatest, String demand, JsonParser in) {
        if (value < least || value > greatest) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** See {@link #within(int, int, int, String, JsonParser)}. */
    public static double within(double value, double least, double greatest, String demand, JsonParser in) {
        if (value < least || value > greatest) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** A number that is at least another. */
    public static <T extends Comparable<T>> T atLeast(T value, T bound, String demand, JsonParser in) {
        if (value.compareTo(bound) < 0) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** A number that is more than another. */
    public static <T extends Comparable<T>> T moreThan(T value, T bound, String demand, JsonParser in) {
        if (value.compareTo(bound) <= 0) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** A number that is at most another. */
    public static <T extends Comparable<T>> T atMost(T value, T bound, String demand, JsonParser in) {
        if (value.compareTo(bound) > 0) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** A number that is less than another. */
    public static <T extends Comparable<T>> T lessThan(T value, T bound, String demand, JsonParser in) {
        if (value.compareTo(bound) >= 0) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** A text of so many characters; one outside of the Basic Multilingual Plane is one. */
    public static String length(String value, int least, int most, String demand, JsonParser in) {
        // A character has one or two chars, so most texts need not be looked at.
        int chars = value.length();
        if (chars > most || chars < 2L * least) {
            int characters = value.codePointCount(0, chars);
            if (characters < least || characters > most) {
                throw Mismatches.expected(demand, in);
            }
        }
        return value;
    }

    /** A collection of so many elements. */
    public static <T extends Collection<?>> T count(T value, int least, int most, String demand, JsonParser in) {
        if (value.size() < least || value.size() > most) {
            throw Mismatches.expected(demand, in);
        }
        return value;
    }

    /** One of a closed list of values. */
    public static <T> T oneOf(T value, List<T> allowed, JsonParser in) {
        if (!allowed.contains(value)) {
            StringBuilder demand = new StringBuilder("one of ");
            allowed.forEach(one -> demand.append(demand.length() > "one of ".length() ? ", " : "")
                    .append(one));
            throw Mismatches.expected(demand.toString(), in);
        }
        return value;
    }

    /** A text that a regular expression matches as a whole; one that takes too long to match does not count. */
    public static String matches(String value, Pattern expression, JsonParser in) {
        if (!BoundedText.matches(expression, value)) {
            throw Mismatches.expected("a text that matches " + expression, in);
        }
        return value;
    }
}
