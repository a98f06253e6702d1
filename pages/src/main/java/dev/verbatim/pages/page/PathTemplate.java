package dev.verbatim.pages.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a URL, without what does not tell resources apart: scheme, host, query, fragment and trailing slash. That of a Request
 * URL has variables.
 *
 * @param segments the text between the slashes; a variable has its braces
 * @since 0.2.0
 */
public record PathTemplate(List<String> segments) {
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+://[^/?#]*+");
    private static final Pattern SEGMENT = Pattern.compile("[^{}\\s]+|\\{[^{}\\s]+}");

    /** Copies the segments. */
    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /**
     * A variable of a Request URL.
     *
     * @param name its name
     * @param collection the segment before it, such as {@code calls} in {@code calls/{id}}
     * @param path the path up to the variable, which is the path of the resource that it names
     */
    public record Variable(String name, Optional<String> collection, PathTemplate path) {
        /** What the resolver of such resources is called: the collection, or the variable that stands alone. */
        public String resources() {
            return collection.orElse(name);
        }
    }

    /** The path of a URL as a page writes it; a missing leading slash is added. */
    public static PathTemplate of(String url) {
        String path = withoutHost(url);
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        int start = path.startsWith("/") ? 1 : 0;
        if (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return new PathTemplate(
                List.of(path.substring(Math.min(start, end), end).split("/", -1)));
    }

    private static String withoutHost(String url) {
        if (!url.contains("://")) {
            return url;
        }
        Matcher prefix = SCHEME_AND_HOST.matcher(url);
        return prefix.lookingAt() ? url.substring(prefix.end()) : url;
    }

    /**
     * The path of a URL from which resources can be read.
     *
     * @return empty if a segment is empty or has a brace or blank in it, or a variable occurs twice
     */
    public static Optional<PathTemplate> parse(String url) {
        PathTemplate template = of(url);
        List<String> names = template.variables().stream().map(Variable::name).toList();
        boolean isWellFormed = template.segments().stream()
                .allMatch(segment -> SEGMENT.matcher(segment).matches());
        return isWellFormed && new HashSet<>(names).size() == names.size() ? Optional.of(template) : Optional.empty();
    }

    /** Whether a segment stands for any other: {@code {id}}. */
    public static boolean isVariable(String segment) {
        return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
    }

    /** The variables in order. */
    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment)) {
                Optional<String> collection =
                        i > 0 && !isVariable(segments.get(i - 1)) ? Optional.of(segments.get(i - 1)) : Optional.empty();
                variables.add(new Variable(
                        segment.substring(1, segment.length() - 1),
                        collection,
                        new PathTemplate(segments.subList(0, i + 1))));
            }
        }
        return variables;
    }

    /** Whether the segments of a path, however it names its variables, are those of this template. */
    public boolean matches(PathTemplate path) {
        if (path.segments().size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String actual = path.segments().get(i);
            boolean isMatch = isVariable(segments.get(i))
                    ? !actual.isEmpty()
                    : segments.get(i).equals(actual);
            if (!isMatch) {
                return false;
            }
        }
        return true;
    }

    /** Whether two templates match the same paths. */
    public boolean isLike(PathTemplate other) {
        return matches(other) && other.matches(this);
    }

    /** Whether the resource that a path names is in the same collection as the one that this template names. */
    public boolean isSameCollection(PathTemplate path) {
        return collection().isPresent() && collection().equals(path.collection());
    }

    /** The segment before the last one, which is the collection of the resource that the last one names. */
    public Optional<String> collection() {
        return segments.size() > 1 ? Optional.of(segments.get(segments.size() - 2)) : Optional.empty();
    }

    /** This path with a variable in place of its last segment. */
    public PathTemplate withLastAsVariable() {
        List<String> template = new ArrayList<>(segments);
        template.set(template.size() - 1, "{id}");
        return new PathTemplate(template);
    }

    /** The path with a leading slash. */
    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
