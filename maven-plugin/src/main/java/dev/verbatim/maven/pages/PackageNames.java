package dev.verbatim.maven.pages;

import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of Java packages for names that Maven and file systems allow. */
public final class PackageNames {
    private PackageNames() {}

    /**
     * The package for a name.
     *
     * @param name in parts, such as {@code com.acme.phone-system}
     * @param separator what is between the parts, a regular expression
     */
    public static String of(String name, String separator) {
        return Arrays.stream(name.split(separator))
                .map(part -> part.replaceAll("[^\\p{Alnum}_]", "_"))
                .map(part -> SourceVersion.isIdentifier(part) && !SourceVersion.isKeyword(part) ? part : "_" + part)
                .collect(Collectors.joining("."));
    }
}
