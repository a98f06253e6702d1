package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * The property table: the first table before the heading Parameters.
 *
 * @param position the first line of the table; empty when the page has no such table
 * @param requestUrl the value of the row {@code Request URL}
 * @param httpMethod the value of the row {@code HTTP method}
 * @param requiredFeatures the value of the row {@code Required features}, as written
 * @since 0.2.0
 */
public record Properties(
        Optional<Position> position,
        Optional<Text> requestUrl,
        Optional<Text> httpMethod,
        Optional<Text> requiredFeatures) {
    /** The properties of a page without a property table. */
    public static final Properties NONE =
            new Properties(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether the page has none of the three values. */
    boolean isEmpty() {
        return requestUrl.isEmpty() && httpMethod.isEmpty() && requiredFeatures.isEmpty();
    }

    /** The comma-separated names in {@link #requiredFeatures}. */
    public List<String> features() {
        return requiredFeatures.stream()
                .flatMap(text -> List.of(text.value().split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
