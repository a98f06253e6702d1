package dev.verbatim.testkit;

import java.util.List;

/**
 * Values on both sides of what a row allows for a member of a request.
 *
 * @param path the members from the request to the value; {@code []} stands for the elements of an array
 * @param line the row's line
 * @param demand what a value must be, such as {@code 1 to 99}
 * @param accepted values that may stand
 * @param refused values that may not
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
