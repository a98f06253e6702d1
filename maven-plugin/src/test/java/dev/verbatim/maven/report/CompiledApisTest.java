package dev.verbatim.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledApisTest {
    private static final String MODEL = """
            {
             "api": "Peer",
             "package": "com.acme.peer",
             "pages": "",
             "operations": [
              {
               "name": "tools/list|<b>",
               "interface": "com.acme.peer.Tools.List",
               "sent": true,
               "page": "peer.md",
               "line": 7,
               "digest": "00",
               "method": "POST",
               "url": "/rpc"
              }
             ],
             "notifications": [
              {"event": "tools/changed", "type": "ToolsChanged", "interface": "com.acme.peer.Changed"}
             ],
             "unclaimed": [
              {"page": "peer.md", "line": 40}
             ],
             "files": ["com/acme/peer/ToolsChanged.java"]
            }
            """;

    @TempDir
    private Path classes;

    @Test
    void pagesCanBeInAJarAndTheirNamesAreEscaped() throws IOException {
        write("META-INF/verbatim/com.acme.peer/Peer.json", MODEL);
        write("com/acme/peer/package-info.class", "");

        CompiledApis apis = CompiledApis.in(classes, classes.resolve("no-pages"));

        assertThat(apis.problems()).isEmpty();
        assertThat(MarkdownReport.of("com.acme:peer", apis)).isEqualTo("""
                # com.acme:peer

                ## Peer

                Package `com.acme.peer`, pages in the root folder.

                ### Operations

                | Operation | Method | Request URL | Page | Interface |
                |---|---|---|---|---|
                | tools/list\\|\\<b\\> | POST | `/rpc` | `peer.md:7` | `com.acme.peer.Tools.List` (sent, not handled) |

                ### Notifications

                | Notification | Interface | Record |
                |---|---|---|
                | `tools/changed` | `com.acme.peer.Changed` | `ToolsChanged` |

                ### Accepted deviations

                None.

                ### Generated files

                | File |
                |---|
                | `com/acme/peer/ToolsChanged.java` |

                ## Unclaimed pages

                | Operation | Page |
                |---|---|
                |  | `peer.md:40` |
                """);
    }

    @Test
    void theSameIsWrittenAsJson() throws IOException {
        write("META-INF/verbatim/com.acme.peer/Peer.json", MODEL);
        write("com/acme/peer/package-info.class", "");
        Path file = classes.resolve("report/report.json");

        JsonReport.write(file, "com.acme:peer", CompiledApis.in(classes, classes.resolve("no-pages")));

        assertThat(file).hasContent("""
                {
                  "module" : "com.acme:peer",
                  "apis" : [
                    {
                      "name" : "Peer",
                      "package" : "com.acme.peer",
                      "pages" : "",
                      "operations" : [
                        {
                          "name" : "tools/list|<b>",
                          "page" : "peer.md",
                          "line" : 7,
                          "method" : "POST",
                          "url" : "/rpc",
                          "interface" : "com.acme.peer.Tools.List",
                          "sent" : true,
                          "deviations" : [ ]
                        }
                      ],
                      "notifications" : [
                        {
                          "name" : "tools/changed",
                          "interface" : "com.acme.peer.Changed",
                          "record" : "ToolsChanged"
                        }
                      ],
                      "files" : [
                        "com/acme/peer/ToolsChanged.java"
                      ]
                    }
                  ],
                  "unclaimed" : [
                    {
                      "name" : "",
                      "page" : "peer.md",
                      "line" : 40
                    }
                  ]
                }
                """);
    }

    @Test
    void modelOfAnEarlierBuildIsAProblem() throws IOException {
        write("META-INF/verbatim/com.acme.peer/Peer.json", MODEL);

        CompiledApis apis = CompiledApis.in(classes, classes.resolve("no-pages"));

        assertThat(apis.apis()).isEmpty();
        assertThat(apis.problems())
                .containsExactly("META-INF/verbatim/com.acme.peer/Peer.json is left from an earlier build: the package"
                        + " com.acme.peer no longer exists.");
    }

    @Test
    void modelOfAnotherVersionIsAProblem() throws IOException {
        write("META-INF/verbatim/com.acme.peer/Peer.json", MODEL.replace("\"url\"", "\"path\""));
        write("META-INF/verbatim/com.acme.yard/Yard.json", "{");

        assertThat(CompiledApis.in(classes, classes.resolve("no-pages")).problems())
                .containsExactly(
                        "META-INF/verbatim/com.acme.peer/Peer.json was written by another version of verbatim-processor:"
                                + " the member \"url\" is missing or unexpected.",
                        "META-INF/verbatim/com.acme.yard/Yard.json was written by another version of verbatim-processor:"
                                + " the member \"api\" is missing or unexpected.");
    }

    private void write(String file, String text) throws IOException {
        Path path = classes.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
