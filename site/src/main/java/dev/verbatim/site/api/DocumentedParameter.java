package dev.verbatim.site.api;

import dev.verbatim.pages.constraint.Bounds;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A parameter of an operation: a variable of its URL, a member of the request, or a member of one of these.
 *
 * @param path the names on the way to it, below the object of the parameters; {@link #ELEMENT} stands for each element of an array
 * @param isInPath whether it is a variable of the URL
 * @param type its type in JSON, or {@code any}
 * @param items the type of the elements of an array
 * @param isRequired whether every request has it; of a member of a parameter, whether every such object has it
 * @param help what the page says about it, as plain text; may be empty
 * @param said what the page says about its values
 * @param example its value in the first sample that has it
 * @param line the line that documents it, or that first shows it; 0 for a variable of the URL
 */
public record DocumentedParameter(
        List<String> path,
        boolean isInPath,
        String type,
        Optional<String> items,
        boolean isRequired,
        String help,
        RowConstraints said,
        Optional<JsonValue> example,
        int line) {
    /** Stands for each element of an array in a path. */
    public static final String ELEMENT = "[]";

    /** Copies the path. */
    public DocumentedParameter {
        path = List.copyOf(path);
    }

    /** Returns the path as text, such as {@code items[].quantity}. */
    public String name() {
        return String.join(".", path).replace("." + ELEMENT, ELEMENT);
    }

    /** Returns the range of numbers that the page allows. */
    public Optional<Bounds> range() {
        return bounds(Constraint.Range.class, Constraint.Range::bounds);
    }

    /** Returns the range of lengths of a string that the page allows. */
    public Optional<Bounds> length() {
        return bounds(Constraint.Length.class, Constraint.Length::bounds);
    }

    /** Returns the range of numbers of elements that the page allows. */
    public Optional<Bounds> count() {
        return bounds(Constraint.Count.class, Constraint.Count::bounds);
    }

    /** Returns the regular expression for the whole value. */
    public Optional<String> pattern() {
        return only(Constraint.Matches.class).map(Constraint.Matches::pattern).findFirst();
    }

    private <C extends Constraint> Optional<Bounds> bounds(Class<C> kind, Function<C, Bounds> bounds) {
        return only(kind).map(bounds).findFirst();
    }

    private <C extends Constraint> Stream<C> only(Class<C> kind) {
        return said.constraints().stream().filter(kind::isInstance).map(kind::cast);
    }
}
