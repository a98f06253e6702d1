package dev.verbatim.processor.naming;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.processor.model.JavaNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** The Java names of one kind in one scope. Two that differ in case and punctuation alone are one: the files of types are. */
public final class TakenNames {
    private final String kind;
    private final Map<String, String> names = new HashMap<>();

    /**
     * The names of a scope.
     *
     * @param kind what the names are of, for messages
     * @param existing names that are there already
     * @param hidden names that are there too and would no longer be seen
     */
    public TakenNames(String kind, Collection<String> existing, Collection<String> hidden) {
        this.kind = kind;
        hidden.forEach(name -> names.put(JavaNames.folded(name), "hides that of java.lang"));
        existing.forEach(name -> names.put(JavaNames.folded(name), "is there already"));
    }

    /** Takes a name; returns why it cannot be taken. */
    public Optional<String> take(String documented, String javaName) {
        String gives = Quote.of(documented) + " gives " + kind + " " + javaName;
        if (SourceVersion.isKeyword(javaName)) {
            return Optional.of(gives + ", which is a Java keyword");
        }
        String other = names.putIfAbsent(JavaNames.folded(javaName), Quote.of(documented) + " gives too");
        return Optional.ofNullable(other).map(taken -> gives + ", which " + taken);
    }
}
