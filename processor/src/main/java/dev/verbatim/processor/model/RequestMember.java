package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.List;

/**
 * A member of a request, at any depth, and the JSON that it takes.
 *
 * @param path the names of the members that lead to it; {@code []} means the elements of an array
 * @param position the row that documents it, else the first sample that shows it
 * @param mandatory whether every request has it; an element of an array is never mandatory
 * @param type {@code string}, {@code boolean}, {@code integer}, {@code number}, {@code object}, {@code array}, or {@code any}
 */
public record RequestMember(List<String> path, PagePosition position, boolean mandatory, String type) {
    /** Copies the path. */
    public RequestMember {
        path = List.copyOf(path);
    }

    /** Returns whether it is in another member and not only an element of an array of parameters. */
    public boolean isNested() {
        return path.stream().filter(name -> !name.equals("[]")).count() > 1;
    }

    /** Returns the name of the row that would document it, such as {@code items[].quantity}. */
    public String row() {
        return String.join(".", path).replace(".[]", "[]").replaceFirst("(?:\\[])+$", "");
    }
}
