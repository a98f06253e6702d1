package dev.verbatim.maven.pages;

import dev.verbatim.pages.find.PageName;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes names of Java packages from names that Maven and file systems allow. */
public final class PackageNames {
    private PackageNames() {}

    /**
     * Checks whether a name can be a Java package and a folder on every system.
     *
     * @return what is wrong, as the end of a sentence that begins with the name; empty if nothing is wrong
     */
    public static Optional<String> problem(String name) {
        return SourceVersion.isName(name)
                ? PageName.problem(name.replace('.', '/'))
                : Optional.of("does not consist of Java identifiers with dots between them");
    }

    /**
     * Returns the package for a name.
     *
     * @param name the name, such as {@code com.acme.phone-system}
     * @param separator the separator of its parts, as a regular expression
     */
    public static String of(String name, String separator) {
        return Arrays.stream(name.split(separator))
                .map(part -> part.replaceAll("[^\\p{Alnum}_]", "_"))
                .map(part -> part.isEmpty() ? "_" : part)
                .map(part -> SourceVersion.isIdentifier(part) && !SourceVersion.isKeyword(part) ? part : "_" + part)
                .collect(Collectors.joining("."));
    }
}
