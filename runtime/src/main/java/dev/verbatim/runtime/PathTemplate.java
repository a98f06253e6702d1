package dev.verbatim.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The path of a Request URL: segments that are literal or, in braces, variable. */
public final class PathTemplate {
    private final List<Segment> segments;
    private final List<String> variables;

    private PathTemplate(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        this.variables =
                segments.stream().filter(Segment::variable).map(Segment::text).toList();
    }

    /**
     * A template as a page writes it, such as {@code /api/v2/me/calls/{id}}; the leading slash may be missing.
     *
     * @throws IllegalArgumentException if a segment is empty or has a brace that does not enclose it, or a variable is repeated
     */
    public static PathTemplate of(String template) {
        List<Segment> segments = new ArrayList<>();
        Set<String> variables = new HashSet<>();
        for (String part : (template.startsWith("/") ? template.substring(1) : template).split("/", -1)) {
            boolean variable = part.length() > 2 && part.startsWith("{") && part.endsWith("}");
            String text = variable ? part.substring(1, part.length() - 1) : part;
            if (text.isEmpty() || text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
                throw new IllegalArgumentException("not a path template: " + template);
            }
            if (variable && !variables.add(text)) {
                throw new IllegalArgumentException("a variable occurs twice: " + template);
            }
            segments.add(new Segment(text, variable));
        }
        return new PathTemplate(segments);
    }

    /**
     * Matches a URI, or a path alone. Only the path counts: scheme, authority, query and fragment are neither compared nor
     * contacted.
     *
     * @param uri as a caller sent it
     * @return the decoded values in the order of {@link #variables()}; {@code null} if the path does not match
     */
    public @Nullable List<String> match(String uri) {
        List<String> parts = PathSegments.ofUri(uri);
        if (parts == null || parts.size() != segments.size()) {
            return null;
        }
        List<String> values = new ArrayList<>(variables.size());
        for (int i = 0; i < parts.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.variable()) {
                values.add(parts.get(i));
            } else if (!segment.text().equals(parts.get(i))) {
                return null;
            }
        }
        return values;
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        return variables;
    }

    List<Segment> segments() {
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

    record Segment(String text, boolean variable) {}
}
