package dev.verbatim.processor.naming;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.processor.model.JavaNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** The Java names of one kind in one scope. Names that differ only in case and underscores collide, as the files of types would. */
public final class TakenNames {
    private final String kind;
    private final Map<String, String> names = new HashMap<>();

    /**
     * Creates the names of a scope.
     *
     * @param kind the kind of names, for messages
     * @param existing the names that already exist
     * @param hidden further existing names, which a new one would hide
     */
    public TakenNames(String kind, Collection<String> existing, Collection<String> hidden) {
        this.kind = kind;
        hidden.forEach(name -> names.put(JavaNames.folded(name), "hides that of java.lang"));
        existing.forEach(name -> names.put(JavaNames.folded(name), "already exists"));
    }

    /** Takes a name; returns why it cannot be taken. */
    public Optional<String> take(String documented, String javaName) {
        String gives = Quote.of(documented) + " gives " + kind + " " + javaName;
        if (SourceVersion.isKeyword(javaName)) {
            return Optional.of(gives + ", which is a Java keyword");
        }
        String other = names.putIfAbsent(JavaNames.folded(javaName), Quote.of(documented) + " also gives");
        return Optional.ofNullable(other).map(taken -> gives + ", which " + taken);
    }
}
