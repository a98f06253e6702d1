package dev.verbatim.pages.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A documented Request URL that is compared with the paths in samples. */
final class PathTemplate {
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+://[^/?#]*+");
    private static final Pattern VERSION = Pattern.compile("v[0-9]+");

    private final List<String> segments;

    private PathTemplate(List<String> segments) {
        this.segments = segments;
    }

    /** Parses the template of a Request URL. */
    static PathTemplate of(String url) {
        return new PathTemplate(segments(url));
    }

    /** Returns whether the path of a sample matches this template. */
    boolean matches(String path) {
        List<String> actual = segments(path);
        if (actual.size() != segments.size()) {
            return false;
        }
        for (int index = 0; index < actual.size(); index++) {
            String expected = segments.get(index);
            boolean same = isVariable(expected) ? !actual.get(index).isEmpty() : expected.equals(actual.get(index));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Returns the ids in a matching path, without segments that are placeholders themselves. */
    List<String> ids(String path) {
        List<String> actual = segments(withoutPunctuation(path));
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < Math.min(actual.size(), segments.size()); index++) {
            String segment = actual.get(index);
            if (isId(segments.get(index)) && isConcrete(segment)) {
                ids.add(segment);
            }
        }
        return ids;
    }

    /** Returns the segments of any path that look like ids: those with a digit, except versions. */
    static List<String> likelyIds(String path) {
        return segments(withoutPunctuation(path)).stream()
                .filter(segment -> segment.chars().anyMatch(Character::isDigit))
                .filter(segment ->
                        !isPlaceholder(segment) && !VERSION.matcher(segment).matches())
                .toList();
    }

    /** Returns the last segment of the path of a URI, unless it is empty or a placeholder. */
    static Optional<String> lastSegment(String uri) {
        List<String> segments = segments(uri);
        String last = segments.get(segments.size() - 1);
        return last.isEmpty() || isPlaceholder(last) ? Optional.empty() : Optional.of(last);
    }

    /** Splits a path into segments, without scheme, host, query, fragment, and a slash at either end. */
    private static List<String> segments(String url) {
        Matcher prefix = SCHEME_AND_HOST.matcher(url);
        String path = prefix.lookingAt() ? url.substring(prefix.end()) : url;
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        int start = path.startsWith("/") ? 1 : 0;
        if (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return List.of(path.substring(Math.min(start, end), end).split("/", -1));
    }

    /** Whether a documented segment is a variable: {@code {id}}. Only samples may write {@code <id>}. */
    private static boolean isVariable(String segment) {
        return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
    }

    /** Whether a segment of a sample's path is a placeholder: {@code {id}} or {@code <id>}. */
    private static boolean isPlaceholder(String segment) {
        return isVariable(segment) || segment.length() > 2 && segment.startsWith("<") && segment.endsWith(">");
    }

    /** Whether a segment can be an id: it is neither an ellipsis nor a placeholder. */
    private static boolean isConcrete(String segment) {
        return segment.chars().anyMatch(Character::isLetterOrDigit) && !isPlaceholder(segment);
    }

    private static boolean isId(String segment) {
        if (!isVariable(segment)) {
            return false;
        }
        String name = segment.substring(1, segment.length() - 1);
        return name.equals("id") || name.endsWith("Id") || name.endsWith("ID");
    }

    /** Removes a comma or semicolon after the path, which belongs to the sentence around it. */
    private static String withoutPunctuation(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == ',' || path.charAt(end - 1) == ';')) {
            end--;
        }
        return path.substring(0, end);
    }
}
