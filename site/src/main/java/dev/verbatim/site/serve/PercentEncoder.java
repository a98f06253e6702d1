package dev.verbatim.site.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Encodes the segments of a path, so that a name with a colon or a line end is only a name. */
final class PercentEncoder {
    private PercentEncoder() {}

    static String encode(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
