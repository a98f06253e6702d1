package dev.verbatim.runtime.route;

import dev.verbatim.runtime.internal.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path of a Request URL: segments that are literal or, in braces, variable.
 *
 * @since 0.2.0
 */
public final class PathTemplate {
    private static final String ROOT = "/";

    private final List<Segment> segments;
    private final List<String> variables;
    /** The text before each variable and after the last one, slashes included. */
    private final List<String> literals;

    private PathTemplate(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        this.variables =
                segments.stream().filter(Segment::variable).map(Segment::text).toList();
        this.literals = literals(segments);
    }

    /**
     * A template as a page writes it, such as {@code /api/v2/me/calls/{id}}; the leading slash may be missing. A slash alone is the
     * root.
     *
     * @throws IllegalArgumentException if a segment is empty or has a brace that does not enclose it, or a variable is repeated
     */
    public static PathTemplate of(String template) {
        List<Segment> segments = new ArrayList<>();
        Set<String> variables = new HashSet<>();
        for (String part : (template.startsWith("/") ? template.substring(1) : template).split("/", -1)) {
            boolean variable = part.length() > 2 && part.startsWith("{") && part.endsWith("}");
            String text = variable ? part.substring(1, part.length() - 1) : part;
            if (text.isEmpty() && !template.equals(ROOT) || text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
                throw new IllegalArgumentException("not a path template: " + template);
            }
            if (variable && !variables.add(text)) {
                throw new IllegalArgumentException("a variable occurs twice: " + template);
            }
            segments.add(new Segment(text, variable));
        }
        return new PathTemplate(segments);
    }

    private static List<String> literals(List<Segment> segments) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (Segment segment : segments) {
            literal.append('/');
            if (segment.variable()) {
                literals.add(literal.toString());
                literal.setLength(0);
            } else {
                literal.append(segment.text());
            }
        }
        literals.add(literal.toString());
        return List.copyOf(literals);
    }

    /**
     * The id in a URI, or in a path alone: the decoded value of the last variable. Only the path counts; scheme, authority,
     * query and fragment are neither compared nor contacted.
     *
     * @param uri as a caller sent it
     * @return {@code null} if the path does not match
     */
    public @Nullable String id(String uri) {
        int end = Paths.end(uri);
        int at = Paths.start(uri, end);
        String id = null;
        for (int variable = 0; variable < variables.size(); variable++) {
            String literal = literals.get(variable);
            if (at < 0 || !uri.startsWith(literal, at)) {
                return null;
            }
            int from = at + literal.length();
            at = Paths.segmentEnd(uri, from, end);
            id = Paths.decode(uri, from, at);
            if (id == null) {
                return null;
            }
        }
        String last = literals.get(variables.size());
        return at + last.length() == end && uri.startsWith(last, at) ? id : null;
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        return variables;
    }

    /** The segments, in order. */
    public List<Segment> segments() {
        return segments;
    }

    /** The template with a leading slash. */
    @Override
    public String toString() {
        StringBuilder template = new StringBuilder();
        for (Segment segment : segments) {
            template.append('/').append(segment.variable() ? "{" + segment.text() + "}" : segment.text());
        }
        return template.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathTemplate that && segments.equals(that.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    /**
     * A segment.
     *
     * @param text the literal, or the name of the variable
     * @param variable whether any value may be in its place
     */
    public record Segment(String text, boolean variable) {}
}
