package dev.verbatim.testkit;

import java.util.List;

/**
 * Values just inside and just outside of what a page's row allows for a member of a request.
 *
 * @param path the names of the members that lead to the value; {@code []} means the elements of an array
 * @param line the row's line, counted from 1
 * @param demand the row's requirement, such as {@code 1 to 99}
 * @param accepted values that the row allows
 * @param refused values that the row does not allow
 * @since 0.2.0
 */
public record Boundary(
        List<String> path, int line, String demand, List<BoundaryValue> accepted, List<BoundaryValue> refused) {
    /** Copies the lists. */
    public Boundary {
        path = List.copyOf(path);
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }
}
