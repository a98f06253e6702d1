package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.DocumentedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ids in the path of a documented request: the segments in the place of the variables of the Request URL. */
final class PathIds {
    private PathIds() {}

    /** Returns the ids in the order of the path; none if the path does not have the form of the Request URL. */
    static List<String> all(DocumentedOperation operation, Step.Request step) {
        List<String> template = segments(operation.url());
        List<String> path = segments(step.path());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < template.size() && template.size() == path.size(); i++) {
            if (template.get(i).contains("{")) {
                found.add(path.get(i));
            }
        }
        return found;
    }

    /** Returns the last of the ids: that of the resource on which the operation acts. */
    static Optional<String> last(DocumentedOperation operation, Step.Request step) {
        List<String> all = all(operation, step);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static List<String> segments(String path) {
        return DocumentedPath.segments(path.strip()).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /** Returns an id of the same form with another last character. */
    static String another(String id) {
        char last = id.charAt(id.length() - 1);
        char other = switch (last) {
            case '0' -> '1';
            case 'a' -> 'b';
            case 'A' -> 'B';
            default -> Character.isDigit(last) ? '0' : Character.isUpperCase(last) ? 'A' : 'a';
        };
        return id.substring(0, id.length() - 1) + other;
    }
}
