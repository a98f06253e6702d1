package dev.verbatim.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;

/** Generates pages and interfaces for numbered operations. */
final class GeneratedPage {
    private static final String[] PARAMETERS = {"first", "second", "third", "fourth", "fifth", "sixth"};

    private GeneratedPage() {}

    static JavaFileObject interfaceOf(int number) {
        return SourceSet.source("Operate" + number, """
                package acme;

                @dev.verbatim.annotations.Operation("Operate%1$d")
                public interface Operate%1$d {
                    void operate(Call call, Operate%1$dRequest request);
                }
                """.formatted(number));
    }

    /** Writes pages below a temporary root, which is deleted when the JVM exits. */
    static Path write(int operations) {
        try {
            Path root = Files.createTempDirectory("pages");
            root.toFile().deleteOnExit();
            Path folder = Files.createDirectory(root.resolve("voice"));
            folder.toFile().deleteOnExit();
            for (int number = 0; number < operations; number++) {
                Path page = Files.writeString(folder.resolve("Operate" + number + ".md"), text("Operate" + number));
                page.toFile().deleteOnExit();
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String operation) {
        StringBuilder rows = new StringBuilder();
        StringBuilder members = new StringBuilder();
        for (String parameter : PARAMETERS) {
            rows.append("| ")
                    .append(parameter)
                    .append(" | The ")
                    .append(parameter)
                    .append(" thing to operate on. |\n");
            members.append(",\n  \"")
                    .append(parameter)
                    .append("\": \"some ")
                    .append(parameter)
                    .append(" value\"");
        }
        return """
                # %1$s

                %1$s is part of the Voice API section.

                ## Overview

                Operates on a call.

                | Request URL | /api/v2/me/calls/{id} |
                |---|---|
                | HTTP method | POST |
                | Required features | api-voice |

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | %1$s |
                %2$s
                ## Sample

                ### Request

                ```http
                POST api/v2/me/calls/03Q3EUK4RRH1UFLFT1DQFP2AES00001G

                {
                  "operationName": "%1$s"%3$s
                }
                ```

                ### HTTP response

                ```json
                {
                  "statusCode": 0
                }
                ```

                ### CometD notification

                ```json
                {
                  "data": {
                    "notificationType": "StatusChange",
                    "call": {
                      "id": "03Q3EUK4RRH1UFLFT1DQFP2AES00001G",
                      "state": "Held",
                      "capabilities": ["%1$s"]
                    },
                    "messageType": "CallStateChangeMessage"
                  },
                  "channel": "/v2/me/calls"
                }
                ```
                """.formatted(operation, rows, members);
    }
}
