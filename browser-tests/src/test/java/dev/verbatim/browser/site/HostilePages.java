package dev.verbatim.browser.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pages with hostile text in every field. If one of the texts ran, it would set {@code window.ran}. */
final class HostilePages {
    static final List<String> TEXTS = List.of(
            "<img src=x onerror=\"window.ran='image'\">",
            "\"><script>window.ran='script'</script>",
            "</script><script>window.ran='closed'</script>",
            "' onmouseover='window.ran=1' autofocus onfocus='window.ran=2' x='",
            "<svg onload=window.ran='svg'></svg>",
            "<a href=\"javascript:window.ran='link'\">a link</a>",
            "${7*7} {{7*7}} $unsafe{7*7} @raw",
            "\u202Ereversed\u202C \u200Bhidden",
            "</title></style></textarea><x-injected>");

    /** A page has at most 262,144 characters. */
    private static final String LONG = "Long".repeat(2_000);

    private static final String LONGEST = "Long".repeat(25_000);

    private HostilePages() {}

    /** Writes the pages: one for each text, one with long words in every field, one with very long ones, and one in another style. */
    static Path write(Path root) throws IOException {
        for (int index = 0; index < TEXTS.size(); index++) {
            page(root.resolve("voice"), "Operation" + index, TEXTS.get(index));
        }
        page(root.resolve("long"), "LongWords", LONG);
        Files.writeString(
                root.resolve("long/LongestWord.md"),
                "# LongestWord\n\n" + LONGEST
                        + "\n\n| Parameter | Value |\n|---|---|\n| operationName | LongestWord |\n| a | " + LONGEST
                        + " |\n");
        // Names of files and folders cannot have all characters.
        page(root.resolve("b<i>&'${7}\"{{7}}"), "Na<img src=x onerror=window.ran=3>&'\"${7*7}", TEXTS.get(0));
        Path rpc = Files.createDirectories(root.resolve("rpc"));
        Files.writeString(rpc.resolve("verbatim.properties"), "style = json-rpc\n");
        Files.writeString(rpc.resolve("rpc.md"), rpc(TEXTS.get(1)));
        return root;
    }

    /** Guides with the same texts. */
    static Path writeGuides(Path folder) throws IOException {
        StringBuilder guide = new StringBuilder("# " + TEXTS.get(0) + "\n\n");
        for (String text : TEXTS) {
            guide.append("## ")
                    .append(text)
                    .append("\n\n")
                    .append(text)
                    .append("\n\n- `")
                    .append(text)
                    .append("`\n\n");
        }
        guide.append(
                        "[a link](javascript:window.ran='guide') ![an image](http://other.example/a.png) <http://other.example/>\n\n")
                .append("[data](data:text/html,<script>window.ran='data'</script>) [vb]( vbscript:x)\n\n")
                .append("```\n")
                .append(String.join("\n", TEXTS))
                .append("\n```\n\n")
                .append(LONG)
                .append('\n');
        Files.writeString(Files.createDirectories(folder).resolve("guide.md"), guide);
        return folder;
    }

    private static void page(Path folder, String file, String text) throws IOException {
        String cell = text.replace("|", "\\|");
        String json = json(text);
        Files.writeString(Files.createDirectories(folder).resolve(file + ".md"), """
                # %1$s

                Describes %1$s. See [this](javascript:window.ran='page') and ![that](http://other.example/a.png).

                | Request URL | /api/v2/%2$s/{callId} |
                |---|---|
                | HTTP method | POST |
                | Required features | %2$s |

                ## Parameters

                | Parameter | Type | Value |
                |---|---|---|
                | operationName | | %2$s |
                | %2$s | %2$s | Optional. One of %2$s, other. Default: %2$s. |

                ## Refusals

                | statusCode | Cause |
                |---|---|
                | 1 | %2$s |
                | %2$s | %2$s |

                ## Sample %1$s

                First, %1$s:

                ```http
                POST /api/v2/calls/1

                {"operationName": "%3$s", "%3$s": "%3$s"}
                ```

                Then, %1$s:

                ```json
                {"statusCode": 1, "statusMessage": "%3$s"}
                ```

                ### Notification %1$s

                ```json
                {"data": {"messageType": "%3$s", "call": {"id": "%3$s", "state": "%3$s", "capabilities": ["%3$s"]}}, "channel": "%3$s"}
                ```

                ```json
                {"data": {"messageType": "%3$s", "call": {"id": "%3$s", "state": "Other", "capabilities": ["%3$s"]}}, "channel": "%3$s"}
                ```
                """.formatted(text, cell, json));
    }

    private static String rpc(String text) {
        return """
                # Calls

                ## %1$s

                %1$s

                Parameters:

                | Name | Type | Description |
                |---|---|---|
                | %1$s | string | %1$s |

                ```json
                {"jsonrpc": "2.0", "id": 1, "method": "%2$s", "params": {"%2$s": "%2$s"}}
                ```

                ```json
                {"jsonrpc": "2.0", "id": 1, "error": {"code": 1, "message": "%2$s"}}
                ```
                """.formatted(text, json(text));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
