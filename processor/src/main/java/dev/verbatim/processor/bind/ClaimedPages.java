package dev.verbatim.processor.bind;

import dev.verbatim.pages.page.OperationPage;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** The pages that operations claim. Asking for each page of a large API takes linear time. */
final class ClaimedPages {
    /** By identity, because two sections of a file may say the same. */
    private final Set<OperationPage> pages = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<String> files = new HashSet<>();

    private ClaimedPages() {}

    /** Returns what some claims are about; {@link PageClaim#isOf} is true for one of them. */
    static ClaimedPages of(Stream<PageClaim> claims) {
        ClaimedPages claimed = new ClaimedPages();
        claims.forEach(claim -> {
            if (claim.page().isPresent()) {
                claimed.pages.add(claim.page().get());
            } else if (!claim.isOfSeveral()) {
                claimed.files.add(claim.file());
            }
        });
        return claimed;
    }

    /** Returns whether a page is among them. */
    boolean has(OperationPage page) {
        return pages.contains(page) || files.contains(page.file());
    }
}
