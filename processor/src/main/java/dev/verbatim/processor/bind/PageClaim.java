package dev.verbatim.processor.bind;

import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.List;
import java.util.Optional;

/**
 * The page that an operation claims.
 *
 * @param operation the operation
 * @param file the path of the page relative to the root of the pages; if nothing was found, the path that the annotations give
 * @param lookup the result of looking for the page
 * @param readings what the file documents; empty if it was not found
 * @param page the page of the operation; empty if nothing that was found documents it
 */
public record PageClaim(
        DeclaredOperation operation,
        String file,
        Lookup lookup,
        List<PageReading> readings,
        Optional<OperationPage> page) {
    /** Copies the readings. */
    public PageClaim {
        readings = List.copyOf(readings);
    }

    /** Returns whether the file documents several operations, so that a name decides which one is meant. */
    public boolean isOfSeveral() {
        return readings.size() > 1;
    }

    /** Returns the pages of operations in the file. */
    public List<OperationPage> operationPages() {
        return PageClaims.pages(readings);
    }

    /** Returns whether a page of an API is the one that the operation claims, even if it documents another operation. */
    boolean isOf(OperationPage other) {
        return page.isPresent() ? isSame(page.get(), other) : file.equals(other.file()) && !isOfSeveral();
    }

    @SuppressWarnings("ReferenceEquality") // Two sections of a file may say the same.
    private static boolean isSame(OperationPage page, OperationPage other) {
        return page == other;
    }
}
