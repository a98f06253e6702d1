package dev.verbatim.processor.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a Request URL.
 *
 * @param segments what stands between the slashes; a variable has its braces
 */
public record UrlTemplate(List<String> segments) {
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);
    private static final Pattern SEGMENT = Pattern.compile("[^{}\\s]+|\\{[^{}\\s]+}");

    /** Copies the segments. */
    public UrlTemplate {
        segments = List.copyOf(segments);
    }

    /**
     * A variable of a Request URL.
     *
     * @param name its name
     * @param collection the segment before it, such as {@code calls} in {@code calls/{id}}
     * @param path the path up to the variable, which is the path of the resource that it names
     */
    public record Variable(String name, Optional<String> collection, UrlTemplate path) {
        /** What the resolver of such resources is called: the collection, or the variable that stands alone. */
        public String resources() {
            return collection.orElse(name);
        }
    }

    /**
     * The path of a URL as a page writes it, without scheme, host, query, fragment and trailing slash; a missing leading
     * slash is added.
     *
     * @return empty if a segment is empty or has a brace or blank in it, or a variable occurs twice
     */
    public static Optional<UrlTemplate> parse(String url) {
        String path = SCHEME_AND_HOST.matcher(url).replaceFirst("");
        path = QUERY.matcher(path).replaceFirst("");
        path = path.startsWith("/") ? path.substring(1) : path;
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        UrlTemplate template = new UrlTemplate(List.of(path.split("/", -1)));
        List<String> names = template.variables().stream().map(Variable::name).toList();
        boolean wellFormed = template.segments().stream()
                .allMatch(segment -> SEGMENT.matcher(segment).matches());
        return wellFormed && new HashSet<>(names).size() == names.size() ? Optional.of(template) : Optional.empty();
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
                        new UrlTemplate(segments.subList(0, i + 1))));
            }
        }
        return variables;
    }

    /** Whether the segments of a path, however it names its variables, are those of this template. */
    public boolean matches(UrlTemplate path) {
        if (path.segments().size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!isVariable(segments.get(i))
                    && !segments.get(i).equals(path.segments().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two templates match the same paths. */
    boolean isLike(UrlTemplate other) {
        return matches(other) && other.matches(this);
    }

    /** The segment before the last one: what the last one names is one of these. */
    Optional<String> collection() {
        return segments.size() > 1 ? Optional.of(segments.get(segments.size() - 2)) : Optional.empty();
    }

    /** Whether what a path names is in the same collection as what this template names. */
    boolean isSameCollection(UrlTemplate path) {
        return collection().isPresent() && collection().equals(path.collection());
    }

    /** This path with its last segment, whatever it is, as a variable. */
    UrlTemplate withLastAsVariable() {
        List<String> template = new ArrayList<>(segments);
        template.set(template.size() - 1, "{id}");
        return new UrlTemplate(template);
    }

    /** The path with a leading slash. */
    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }

    private static boolean isVariable(String segment) {
        return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
    }
}
