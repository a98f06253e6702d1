package dev.verbatim.pages.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A documented Request URL, to be compared with the paths of samples. */
final class PathTemplate {
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+://[^/?#]*+");
    private static final Pattern VERSION = Pattern.compile("v[0-9]+");

    private final List<String> segments;

    private PathTemplate(List<String> segments) {
        this.segments = segments;
    }

    /** The template that a URL documents. */
    static PathTemplate of(String url) {
        return new PathTemplate(segments(url));
    }

    /** Whether a sample's path is an instance of this template. */
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

    /** The segments of a matching path that stand for an id, without those that are placeholders themselves. */
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

    /** The segments of any path that look like ids: those with a digit, versions apart. */
    static List<String> likelyIds(String path) {
        return segments(withoutPunctuation(path)).stream()
                .filter(segment -> segment.chars().anyMatch(Character::isDigit))
                .filter(segment ->
                        !isPlaceholder(segment) && !VERSION.matcher(segment).matches())
                .toList();
    }

    /** The last segment of a URI's path, unless it is empty or a placeholder. */
    static Optional<String> lastSegment(String uri) {
        List<String> segments = segments(uri);
        String last = segments.get(segments.size() - 1);
        return last.isEmpty() || isPlaceholder(last) ? Optional.empty() : Optional.of(last);
    }

    /** The segments of a path; what does not tell resources apart is left out. */
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

    /** Whether a documented segment stands for any other: {@code {id}}. Angles are for samples only. */
    private static boolean isVariable(String segment) {
        return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
    }

    /** Whether a sample's segment is no concrete one yet. */
    private static boolean isPlaceholder(String segment) {
        return isVariable(segment) || segment.length() > 2 && segment.startsWith("<") && segment.endsWith(">");
    }

    /** An ellipsis is no id, and a placeholder none yet. */
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

    /** The path without the comma or semicolon that a sentence puts behind it. */
    private static String withoutPunctuation(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == ',' || path.charAt(end - 1) == ';')) {
            end--;
        }
        return path.substring(0, end);
    }
}
