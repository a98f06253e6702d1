package dev.verbatim.maven.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsTest {
    @TempDir
    Path root;

    @Test
    void findsAnnotatedTypesInSourcesThatDoNotCompile() throws IOException {
        source("package-info.java", """
                @OperationApi(pages = "voice", value = "Voice")
                package com.acme.voice;
                import dev.verbatim.annotations.OperationApi;
                """);
        source("Hold.java", """
                package com.acme.voice;
                import dev.verbatim.annotations.*;
                @Operation("Hold") interface Hold { void hold(Missing missing); }
                """);
        source("Retrieve.java", """
                package com.acme.voice;
                @dev.verbatim.annotations.Operation(value = "Retrieve", page = "Unhold.md") interface Retrieve {
                """);
        source("Transfer.java", """
                package com.acme.voice;
                @dev.verbatim.annotations.Operation(Names.TRANSFER) interface Transfer {}
                """);
        source("Call.java", "package com.acme.voice; /* no dev.verbatim.annotations */ class Call {}");

        Declarations declarations =
                new JavaSources(List.of(root, root.resolve("none")), StandardCharsets.UTF_8).declarations();

        assertThat(declarations.apis()).containsExactly(new DeclaredApi("com.acme.voice", "voice", true));
        assertThat(declarations.operations())
                .containsExactly(
                        new DeclaredOperation("com.acme.voice", "Hold", true),
                        new DeclaredOperation("com.acme.voice", "Retrieve", false),
                        new DeclaredOperation("com.acme.voice", "Transfer", false));
    }

    private void source(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }
}
