package dev.verbatim.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages for tests, and what the site makes of them. */
final class TestPages {
    static final Path SAMPLE = Path.of("../sample-app/src/main/pages");
    static final Path STYLES = Path.of("../pages/src/test/resources/styles");

    private TestPages() {}

    /** A page in the style webservices. */
    static String hold(String parameters, String rest) {
        return """
            # Hold

            ## Overview

            Puts a call on hold.

            | Request URL | /calls/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | api-voice, api-hold |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |
            %s
            ## Sample

            The agent asks.

            ```http
            POST /calls/7

            {"operationName": "Hold", "reason": "Lunch"}
            ```

            ```json
            {"statusCode": 0}
            ```

            %s""".formatted(parameters, rest);
    }

    static void write(Path root, String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document html(Site site, String path) {
        return Jsoup.parse(text(site, path), "");
    }

    static String text(Site site, String path) {
        return new String(site.file(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
