package dev.verbatim.maven.pages;

import dev.verbatim.pages.find.PageName;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of Java packages for names that Maven and file systems allow. */
public final class PackageNames {
    private PackageNames() {}

    /**
     * Why a name is not that of a Java package which can be a folder on every system.
     *
     * @return the end of a sentence that begins with the name; empty when it is one
     */
    public static Optional<String> problem(String name) {
        return SourceVersion.isName(name)
                ? PageName.problem(name.replace('.', '/'))
                : Optional.of("does not consist of Java identifiers with dots between them");
    }

    /**
     * The package for a name.
     *
     * @param name in parts, such as {@code com.acme.phone-system}
     * @param separator what is between the parts, a regular expression
     */
    public static String of(String name, String separator) {
        return Arrays.stream(name.split(separator))
                .map(part -> part.replaceAll("[^\\p{Alnum}_]", "_"))
                .map(part -> part.isEmpty() ? "_" : part)
                .map(part -> SourceVersion.isIdentifier(part) && !SourceVersion.isKeyword(part) ? part : "_" + part)
                .collect(Collectors.joining("."));
    }
}
