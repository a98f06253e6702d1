package dev.verbatim.pages.constraint;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.Parameter.Column;
import dev.verbatim.pages.style.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The constraints of a row on the values of its parameter. They come from special columns ({@code Default}, {@code Range},
 * {@code Min}, {@code Max}, {@code Length}, {@code Pattern}, {@code Format}, {@code Allowed values}) and from the words in the
 * other columns.
 *
 * @param constraints the constraints; all of them apply
 * @param fallback the default, as text
 * @param problems what is wrong with a pattern, each as the end of a sentence
 * @param unread the cells of columns for bounds or values that are not understood, so that they are not checked
 * @since 0.2.0
 */
public record RowConstraints(
        List<Constraint> constraints, Optional<String> fallback, List<String> problems, List<Column> unread) {
    private static final Set<String> NO_BOUND =
            Set.of("any", "all", "none", "n/a", "unlimited", "unbounded", "free", "*");
    private static final Pattern MATCHING = Pattern.compile(
            "\\b(?:match(?:es|ing)?|pattern|regex|regular expression|format)(?: is| of|:)?\\s+`([^`]+)`",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPRESSION =
            Pattern.compile("\\^.*|.*\\$|/.+/|.*(?:\\[[^\\]]+-[^\\]]+]|\\\\[dw]).*", Pattern.DOTALL);

    /** No constraints, no default, and no problems. */
    public static final RowConstraints NONE = new RowConstraints(List.of(), Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public RowConstraints {
        constraints = List.copyOf(constraints);
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
    }

    /** Reads the constraints of a row. */
    public static RowConstraints of(Parameter row) {
        return new Reading(row).read();
    }

    /** Returns these constraints without those that samples contradict: a sample is always read. */
    public RowConstraints allowing(Collection<JsonValue> samples) {
        List<Constraint> kept = constraints.stream()
                .filter(constraint -> samples.stream()
                        .allMatch(value -> constraint.refused(value).isEmpty()))
                .toList();
        return kept.size() == constraints.size() ? this : new RowConstraints(kept, fallback, problems, unread);
    }

    /** Returns the closed list of values, if there is one. */
    public Optional<List<String>> values() {
        return constraints.stream()
                .filter(Constraint.OneOf.class::isInstance)
                .map(constraint -> ((Constraint.OneOf) constraint).values())
                .findFirst();
    }

    /** Returns the range of numbers, if there is one. */
    public Optional<Bounds> range() {
        return constraints.stream()
                .filter(Constraint.Range.class::isInstance)
                .map(constraint -> ((Constraint.Range) constraint).bounds())
                .findFirst();
    }

    private static final class Reading {
        private final Parameter row;
        private final RowText text;
        private final NumberPhrases numbers;
        private final List<String> problems = new ArrayList<>();
        private final List<Column> unread = new ArrayList<>();
        private Optional<List<String>> values = Optional.empty();
        private Optional<String> pattern = Optional.empty();
        private Optional<String> fallback = Optional.empty();

        Reading(Parameter row) {
            this.row = row;
            this.text = new RowText(row);
            this.numbers = new NumberPhrases(text);
        }

        RowConstraints read() {
            row.columns().stream()
                    .filter(column -> !isSpecial(column.label()))
                    .forEach(column -> words(column.marked()));
            row.columns().forEach(this::column);
            List<Constraint> constraints = new ArrayList<>(numbers.constraints());
            if (!constraints.isEmpty() && text.isProseAboutString()) {
                constraints.removeIf(Constraint.Range.class::isInstance);
            }
            values.filter(list -> !list.contains(row.name().orElse("")))
                    .ifPresent(list -> constraints.add(new Constraint.OneOf(list)));
            pattern.ifPresent(expression -> constraints.add(new Constraint.Matches(expression)));
            return new RowConstraints(constraints, fallback, problems, unread);
        }

        private static boolean isSpecial(String label) {
            return Columns.DEFAULT.contains(label)
                    || Columns.BOUNDS.contains(label)
                    || Columns.PATTERN.contains(label)
                    || Columns.ALLOWED_VALUES.contains(label)
                    || label.equals(Columns.FORMAT);
        }

        private void words(String marked) {
            Optional<DefaultPhrase.Found> found = DefaultPhrase.in(marked);
            String rest = found.map(DefaultPhrase.Found::rest).orElse(marked);
            Optional<List<String>> list = ListPhrases.in(rest);
            boolean isDefault = found.isPresent()
                    && (found.get().certain()
                            || list.orElse(List.of()).contains(found.get().value()));
            if (isDefault) {
                fallback = found.map(DefaultPhrase.Found::value);
            }
            values = list.or(() -> isDefault || found.isEmpty() ? Optional.empty() : ListPhrases.in(marked))
                    .or(() -> values);
            numbers.add(isDefault ? rest : marked);
            if (marked.indexOf('`') >= 0) {
                Matcher matching = MATCHING.matcher(marked);
                if (matching.find() && EXPRESSION.matcher(matching.group(1)).matches()) {
                    pattern(matching.group(1));
                }
            }
        }

        private void column(Column column) {
            String label = column.label();
            String cell = column.text().value().strip();
            if (cell.isEmpty() || cell.equals("-") || cell.equals("\u2013") || cell.equals("\u2014")) {
                return;
            }
            if (Columns.DEFAULT.contains(label)) {
                fallback = DefaultPhrase.inCell(column.marked());
            } else if (Columns.BOUNDS.contains(label)) {
                said(column, numbers.addCell(label, cell), ListPhrases.in(column.marked()));
            } else if (Columns.ALLOWED_VALUES.contains(label)) {
                said(column, numbers.addCell(label, cell), ListPhrases.inCell(column.marked()));
            } else if (Columns.PATTERN.contains(label)
                    || label.equals(Columns.FORMAT) && EXPRESSION.matcher(cell).matches()) {
                pattern(cell);
            }
        }

        private void said(Column column, boolean bounds, Optional<List<String>> list) {
            values = list.or(() -> values);
            boolean nothing = !bounds && list.isEmpty() && !ListPhrases.goesOn(column.marked());
            String cell = column.text().value().strip().toLowerCase(Locale.ROOT);
            if (nothing && !Columns.PROSE_TOO.contains(column.label()) && !NO_BOUND.contains(cell)) {
                unread.add(column);
            }
        }

        private void pattern(String written) {
            String expression = written.length() > 2 && written.startsWith("/") && written.endsWith("/")
                    ? written.substring(1, written.length() - 1)
                    : written;
            try {
                Pattern.compile(expression);
                pattern = Optional.of(expression);
            } catch (PatternSyntaxException e) {
                problems.add("is not a regular expression that Java can compile ("
                        + e.getDescription().toLowerCase(Locale.ROOT) + "); correct it");
            }
        }
    }
}
