package dev.verbatim.pages.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ranges of numbers, lengths and counts in the text of a row: {@code 1 to 99}, {@code at most 100 characters},
 * {@code >= 0}. A phrase must be a whole clause, or follow leading words and be followed by at most a unit. Ordinary prose about
 * numbers ({@code opens 1 to 3 gates in turn}) does not count.
 */
final class NumberPhrases {
    private static final String NUMBER = "([-+\u2212]?\\d{1,3}(?:,\\d{3})+|[-+\u2212]?\\d{1,30}(?:\\.\\d{1,30})?)";

    /** The unit after a number: {@code 100 characters each}. */
    private static final String UNIT =
            "(?: ?([%\u2030]|\u00b0?\\p{L}+(?:/\\p{L}+)?|\u00b0))?(?: (?:each|inclusive|long|in length|in total|per \\p{L}+|or so))?";

    /** A unit after the first number of a range that is also after the second: {@code -86 °C to -40 °C}. */
    private static final Pattern UNIT_TWICE = Pattern.compile(NUMBER + " ?([%\u2030]|\u00b0?\\p{L}+|\u00b0)"
            + "(?= ?(?:to|and|through|-|\u2013) ?" + NUMBER + " ?\\2(?: |$))");

    private static final Pattern BETWEEN =
            Pattern.compile("(?:.* )?(?:between|from) " + NUMBER + " (?:and|to) " + NUMBER + UNIT);
    private static final Pattern BARE =
            Pattern.compile("(?:(.*) )?" + NUMBER + " ?(?:to|through|-|\u2013|\\.\\.\\.?|\u2026) ?" + NUMBER + UNIT);
    private static final Pattern LEAST = Pattern.compile(
            "(?:.* )?(?:at least|no less than|not less than|no fewer than|no shorter than|min\\.?|minimum"
                    + "|minimum(?: value| length)? (?:of|is)|minimum length|minimum value|min length|min value|>=|\u2265) ?"
                    + NUMBER + UNIT);
    private static final Pattern MOST = Pattern.compile(
            "(?:.* )?(?:at most|no more than|not more than|no longer than|not exceed|not be longer than|up to|max\\.?|maximum"
                    + "|maximum(?: value| length)? (?:of|is)|maximum length|maximum value|max length|max value|<=|\u2264) ?"
                    + NUMBER + UNIT);
    private static final Pattern MORE =
            Pattern.compile("(?:.* )?(?:(?<!no )(?<!not )(?:greater|more) than|above|>) ?" + NUMBER + UNIT);
    private static final Pattern LESS =
            Pattern.compile("(?:.* )?(?:(?<!no )(?<!not )(?:less|fewer|smaller) than|below|<) ?" + NUMBER + UNIT);

    /** A bound that must not be passed: {@code cannot be lower than 10 or more than 400}. */
    private static final Pattern NOT = Pattern.compile(
            "(?:.* )?(?:cannot|can not|can['\\u2019]t|must not|mustn['\\u2019]t|may not|should not|not allowed to)"
                    + " (?:be |exceed |have |contain )?(.*)");

    private static final Pattern PASSED = Pattern.compile("(?:set )?(?:to )?(?:a value )?(?:or |nor |be )*"
            + "(?:(less|lower|fewer|smaller|shorter|below)|more|greater|higher|larger|longer|above)(?: than)? "
            + NUMBER + UNIT);
    private static final Pattern OR_ELSE = Pattern.compile(" (?=(?:or|nor|and) \\p{L}+ than )");
    private static final Pattern OR_MORE =
            Pattern.compile("(?:(.*) )?" + NUMBER + " or (?:more|greater|higher)" + UNIT);
    private static final Pattern OR_LESS = Pattern.compile("(?:(.*) )?" + NUMBER + " or (?:less|fewer|lower)" + UNIT);
    private static final Pattern EXACTLY = Pattern.compile("(?:.* )?exactly " + NUMBER + " (\\p{L}+)(?: long)?");
    private static final Pattern SIGN =
            Pattern.compile("(?:(.*) )?(positive|non-negative|nonnegative)(?: \\p{L}+){0,2}");

    private static final Pattern INTERVAL = Pattern.compile("[\\[(] ?" + NUMBER + " ?[,;] ?" + NUMBER + " ?[])]");
    private static final Pattern ALONE = Pattern.compile(NUMBER);

    /** The words that may precede a range without leading words. */
    private static final Pattern LEAD = Pattern.compile(
            "(?:(?:a|an|the|any|whole|number|numbers|integer|int|decimal|double|long|value|values|range|ranges|ranging|of|in"
                    + "|is|are|be|must|has|have|with|allowed|valid|accepts|optional|mandatory|required|length|size|string|text|list|array|percentage|percent)(?: |$))*");

    /** The words by which a phrase without a digit limits numbers. */
    private static final List<String> SIGNS =
            List.of("positive", "Positive", "non-negative", "Non-negative", "nonnegative", "Nonnegative");

    private static final List<String> TIMES =
            List.of("millisecond", "second", "minute", "hour", "day", "week", "month", "year");

    private static final Pattern CHARACTERS = Pattern.compile("characters?|chars?|letters?|digits?|symbols?");
    private static final Pattern ELEMENTS = Pattern.compile("elements?|items?|entries|entry|values");
    private static final Pattern LENGTH = Pattern.compile("\\b(?:length|long|longer|shorter)\\b");

    private Bounds range = Bounds.none();
    private Bounds length = Bounds.none();
    private Bounds count = Bounds.none();
    private int added;

    private final RowText row;

    /** Creates an instance without any phrase. */
    NumberPhrases(RowText row) {
        this.row = row;
    }

    /** Adds the phrases in a text. */
    void add(String text) {
        if (saysNumbers(text)) {
            Clauses.of(text, NumberPhrases::saysNumbers).forEach(this::read);
        }
    }

    /** A quick check: most rows do not mention numbers. */
    private static boolean saysNumbers(String text) {
        return hasDigit(text) || saysSign(text);
    }

    private static boolean saysSign(String text) {
        for (String sign : SIGNS) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= '0' && text.charAt(index) <= '9') {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds the range or the bound in a cell of a column for bounds.
     *
     * @param header the label of the column, in lower case
     * @return whether the cell has one
     */
    boolean addCell(String header, String text) {
        int before = added;
        String cell = text.strip().toLowerCase(Locale.ROOT);
        Matcher interval = INTERVAL.matcher(cell);
        if (interval.matches()) {
            Bounds bounds = Bounds.none()
                    .from(number(interval.group(1)), cell.startsWith("("))
                    .to(number(interval.group(2)), cell.endsWith(")"));
            add(header, "", bounds);
        } else if (ALONE.matcher(cell).matches()) {
            String number = number(cell);
            add(
                    header,
                    "",
                    header.startsWith("min")
                            ? Bounds.none().from(number, false)
                            : Bounds.none().to(number, false));
        } else {
            Clauses.of(cell, NumberPhrases::saysNumbers)
                    .forEach(clause -> read(
                            LENGTH.matcher(header).find() && !clause.endsWith("s") ? clause + " characters" : clause));
        }
        return added > before;
    }

    /** Returns the phrases as constraints. */
    List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        if (!range.isNone()) {
            constraints.add(new Constraint.Range(range));
        }
        if (!length.isNone()) {
            constraints.add(new Constraint.Length(length));
        }
        if (!count.isNone()) {
            constraints.add(new Constraint.Count(count));
        }
        return constraints;
    }

    private void read(String clause) {
        if (hasDigit(clause) && range(clause)) {
            return;
        }
        Matcher not = NOT.matcher(clause);
        if (clause.contains(" than ") && not.matches()) {
            for (String part : OR_ELSE.split(not.group(1), -1)) {
                notPassed(part, clause);
            }
            return;
        }
        for (String part : clause.split(" and |, ", -1)) {
            if (hasDigit(part)) {
                one(part, clause);
            }
            sign(part);
        }
    }

    /** Adds a phrase with two ends, or one that is exact. Returns whether the clause is one. */
    private boolean range(String written) {
        String clause = UNIT_TWICE.matcher(written).replaceFirst("$1");
        Matcher both = BETWEEN.matcher(clause);
        if (both.matches()) {
            add(
                    clause,
                    both.group(3),
                    Bounds.none().from(number(both.group(1)), false).to(number(both.group(2)), false));
            return true;
        }
        Matcher bare = BARE.matcher(clause);
        if (bare.matches() && leads(bare.group(1))) {
            add(
                    clause,
                    bare.group(4),
                    Bounds.none().from(number(bare.group(2)), false).to(number(bare.group(3)), false));
            return true;
        }
        Matcher exactly = EXACTLY.matcher(clause);
        if (exactly.matches()) {
            String number = number(exactly.group(1));
            add(clause, exactly.group(2), Bounds.none().from(number, false).to(number, false));
            return true;
        }
        return false;
    }

    private void notPassed(String part, String clause) {
        Matcher passed = PASSED.matcher(part);
        if (passed.matches()) {
            String number = number(passed.group(2));
            boolean isLeast = passed.group(1) != null;
            add(
                    clause,
                    passed.group(3),
                    isLeast ? Bounds.none().from(number, false) : Bounds.none().to(number, false));
        }
    }

    private void one(String part, String clause) {
        end(LEAST, part).ifPresent(end -> add(clause, end.unit(), Bounds.none().from(end.number(), false)));
        end(MOST, part).ifPresent(end -> add(clause, end.unit(), Bounds.none().to(end.number(), false)));
        end(MORE, part).ifPresent(end -> add(clause, end.unit(), Bounds.none().from(end.number(), true)));
        end(LESS, part).ifPresent(end -> add(clause, end.unit(), Bounds.none().to(end.number(), true)));
        Matcher orMore = OR_MORE.matcher(part);
        if (orMore.matches() && leads(orMore.group(1))) {
            add(clause, orMore.group(3), Bounds.none().from(number(orMore.group(2)), false));
        }
        Matcher orLess = OR_LESS.matcher(part);
        if (orLess.matches() && leads(orLess.group(1))) {
            add(clause, orLess.group(3), Bounds.none().to(number(orLess.group(2)), false));
        }
    }

    private void sign(String part) {
        if (!saysSign(part)) {
            return;
        }
        Matcher sign = SIGN.matcher(part);
        if (sign.matches() && leads(sign.group(1))) {
            range = range.and(Bounds.none().from("0", sign.group(2).equals("positive")));
            added++;
        }
    }

    private record End(String number, String unit) {}

    private static Optional<End> end(Pattern pattern, String part) {
        Matcher matcher = pattern.matcher(part);
        return matcher.matches()
                ? Optional.of(new End(number(matcher.group(1)), matcher.group(2) == null ? "" : matcher.group(2)))
                : Optional.empty();
    }

    private static boolean leads(String words) {
        return words == null || LEAD.matcher(words).matches();
    }

    private void add(String clause, String unit, Bounds bounds) {
        String counted = unit == null ? "" : unit;
        if (bounds.isEmpty() || isOfAnotherTime(counted)) {
            return;
        }
        added++;
        if (CHARACTERS.matcher(counted).matches()
                || counted.isEmpty() && !bounds.areDigits() && row.isString()
                || LENGTH.matcher(clause).find() && !ELEMENTS.matcher(counted).matches()) {
            length = length.and(bounds);
        } else if (ELEMENTS.matcher(counted).matches()) {
            count = count.and(bounds);
        } else {
            range = range.and(bounds);
        }
    }

    /** Whether a unit of time differs from the unit of the parameter: minutes, where the parameter is in seconds. */
    private boolean isOfAnotherTime(String unit) {
        return TIMES.stream().anyMatch(unit::startsWith)
                && TIMES.stream().anyMatch(time -> !unit.startsWith(time) && row.mentions(time));
    }

    private static String number(String text) {
        return text.replace('\u2212', '-').replace("+", "");
    }
}
