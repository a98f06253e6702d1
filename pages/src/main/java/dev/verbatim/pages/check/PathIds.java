package dev.verbatim.pages.check;

import dev.verbatim.pages.page.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the ids of resources in the paths of samples. */
final class PathIds {
    private static final Pattern VERSION = Pattern.compile("v[0-9]+");

    private PathIds() {}

    /** Returns the ids in a path that matches the template, without segments that are placeholders themselves. */
    static List<String> in(String path, PathTemplate template) {
        List<String> actual = segments(path);
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < Math.min(actual.size(), template.segments().size()); index++) {
            String segment = actual.get(index);
            if (isId(template.segments().get(index)) && isConcrete(segment)) {
                ids.add(segment);
            }
        }
        return ids;
    }

    /** Returns the segments of any path that look like ids: those with a digit, except versions. */
    static List<String> likely(String path) {
        return segments(path).stream()
                .filter(segment -> segment.chars().anyMatch(Character::isDigit))
                .filter(segment ->
                        !isPlaceholder(segment) && !VERSION.matcher(segment).matches())
                .toList();
    }

    /** Returns the last segment of the path of a URI, unless it is empty or a placeholder. */
    static Optional<String> last(String uri) {
        List<String> segments = PathTemplate.of(uri).segments();
        String last = segments.get(segments.size() - 1);
        return last.isEmpty() || isPlaceholder(last) ? Optional.empty() : Optional.of(last);
    }

    /** Whether a segment of a sample's path is a placeholder: {@code {id}} or {@code <id>}. */
    private static boolean isPlaceholder(String segment) {
        return PathTemplate.isVariable(segment)
                || segment.length() > 2 && segment.startsWith("<") && segment.endsWith(">");
    }

    /** Whether a segment can be an id: it is neither an ellipsis nor a placeholder. */
    private static boolean isConcrete(String segment) {
        return segment.chars().anyMatch(Character::isLetterOrDigit) && !isPlaceholder(segment);
    }

    private static boolean isId(String segment) {
        if (!PathTemplate.isVariable(segment)) {
            return false;
        }
        String name = segment.substring(1, segment.length() - 1);
        return name.equals("id") || name.endsWith("Id") || name.endsWith("ID");
    }

    /** Returns the segments of a path without a comma or semicolon after it, which belongs to the sentence around it. */
    private static List<String> segments(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == ',' || path.charAt(end - 1) == ';')) {
            end--;
        }
        return PathTemplate.of(path.substring(0, end)).segments();
    }
}
