package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.pages.find.Digest;
import dev.verbatim.pages.find.PageSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The resource that tells the testkit and the report what was generated, and from which pages. */
class ModelResourceTest {
    @TempDir
    Path root;

    @Test
    void holdsThePagesTheirSamplesAndTheirDigests() throws IOException {
        String text = PageFolder.HOLD.replace("lunch", "d\u00e9jeuner \\\"");
        new PageFolder(root).page("voice/Hold.md", text);
        PageSource page = PageSource.of("voice/Hold.md", text.getBytes(StandardCharsets.UTF_8));
        Compilation compilation = Project.voice(root)
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                .compile();

        assertThat(model(compilation)).isEqualTo("""
                {
                 "api": "Voice",
                 "package": "acme",
                 "pages": "voice",
                 "digest": "%s",
                 "style": {
                  "name": "operationName",
                  "parameters": ".",
                  "constants": [],
                  "success": "statusCode = 0",
                  "failure": "statusCode",
                  "result": ".",
                  "failure.code": "statusCode",
                  "failure.message": "statusMessage",
                  "event": "messageType | notificationType | channel | data.messageType | data.notificationType | data.channel",
                  "event.name": "data.messageType",
                  "event.data": "data",
                  "event.channel": "channel",
                  "endpoint": "each",
                  "sets": [
                   "capabilities"
                  ],
                  "words": [
                   "channel",
                   "messageType",
                   "notificationType",
                   "operationName",
                   "state"
                  ]
                 },
                 "statuses": [],
                 "operations": [
                  {
                   "name": "Hold",
                   "request": "HoldRequest",
                   "interface": "acme.Hold",
                   "page": "voice/Hold.md",
                   "line": 1,
                   "digest": "%s",
                   "method": "POST",
                   "url": "/api/v2/me/calls/{id}",
                   "features": [
                    "api-voice"
                   ],
                   "parameters": [
                    {
                     "name": "reason",
                     "mandatory": true,
                     "line": 15
                    },
                    {
                     "name": "seconds",
                     "mandatory": false,
                     "line": 16
                    }
                   ],
                   "members": [
                    {
                     "path": [
                      "reason"
                     ],
                     "line": 15,
                     "mandatory": true,
                     "type": "string"
                    },
                    {
                     "path": [
                      "seconds"
                     ],
                     "line": 16,
                     "mandatory": false,
                     "type": "integer"
                    }
                   ],
                   "samples": [
                    {
                     "heading": "Sample",
                     "line": 18,
                     "steps": [
                      {
                       "kind": "request",
                       "caption": "",
                       "line": 23,
                       "method": "POST",
                       "path": "api/v2/me/calls/0A1B",
                       "json": "{\\n  \\"operationName\\": \\"Hold\\",\\n  \\"reason\\": \\"d\\u00e9jeuner \\\\\\"\\",\\n  \\"seconds\\": 3600\\n}",
                       "jsonLine": 24,
                       "operation": "Hold",
                       "valueAt": ""
                      },
                      {
                       "kind": "response",
                       "caption": "",
                       "line": 34,
                       "json": "{\\n  \\"statusCode\\": 0\\n}",
                       "jsonLine": 34,
                       "outcome": "success",
                       "code": "0",
                       "value": "{}",
                       "valueLine": 34
                      }
                     ]
                    }
                   ]
                  }
                 ],
                 "notifications": [],
                 "files": [
                  "META-INF/verbatim/acme/Voice.json",
                  "acme/HoldRequest.java",
                  "acme/VoiceCapability.java",
                  "acme/VoiceDispatcher.java"
                 ]
                }
                """.formatted(Digest.of(List.of(page)), page.digest()));
    }

    @Test
    void holdsAcceptedDeviationsUnclaimedPagesAndWhatDeclaresTypes() throws IOException {
        new PageFolder(root)
                .page("voice/Hold.md", PageFolder.HOLD.replace("\"seconds\": 3600", "\"colour\": \"red\""))
                .page("voice/Retrieve.md", "\n" + PageFolder.HOLD.replace("Hold", "Retrieve"));
        Compilation compilation = Project.voice(root)
                .option("-Averbatim.severity.page_unclaimed=note")
                .type(
                        "Hold",
                        "@Deviation(rule = \"parameter-undocumented\", reason = \"the vendor's \\\"page\\\"\")"
                                + " @Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                .compile();

        assertThat(model(compilation)).contains("""
                   "request": "HoldRequest",
                   "interface": "acme.Hold",
                """, """
                   "deviations": [
                    {
                     "rule": "parameter-undocumented",
                     "reason": "the vendor's \\"page\\""
                    }
                   ],
                """, """
                 "unclaimed": [
                  {
                   "name": "Retrieve",
                   "page": "voice/Retrieve.md",
                   "line": 2,
                   "members": [
                    {
                     "path": [
                      "reason"
                     ],
                     "line": 16,
                     "mandatory": true,
                     "type": "any"
                    },
                    {
                     "path": [
                      "seconds"
                     ],
                     "line": 17,
                     "mandatory": false,
                     "type": "any"
                    }
                   ],
                   "samples": [
                """);
    }

    private static String model(Compilation compilation) throws IOException {
        return compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/verbatim/acme/Voice.json")
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }
}
