package dev.verbatim.processor.bind;

import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.Optional;

/**
 * An operation's claim to a page.
 *
 * @param operation the operation
 * @param file the page's path relative to the root of the pages, as the annotations give it
 * @param lookup what came of looking for it
 * @param reading what came of reading it, if it was found
 */
public record Claim(DeclaredOperation operation, String file, Lookup lookup, Optional<PageReading> reading) {
    /** The page, if it is found and documents the operation. */
    public Optional<OperationPage> page() {
        return reading.filter(PageReading.Operation.class::isInstance)
                .map(found -> ((PageReading.Operation) found).page())
                .filter(this::isOfOperation);
    }

    /** The page as text. */
    public Optional<PageSource> source() {
        return lookup instanceof Lookup.Found found ? Optional.of(found.page()) : Optional.empty();
    }

    /** A page that does not say which operation it documents is taken at its name. */
    private boolean isOfOperation(OperationPage page) {
        return page.operationName()
                .map(name -> name.value().equals(operation.operation()))
                .orElse(true);
    }
}
