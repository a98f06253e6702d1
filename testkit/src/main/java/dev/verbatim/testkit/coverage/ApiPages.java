package dev.verbatim.testkit.coverage;

import dev.verbatim.testkit.ApiModel;
import java.util.Comparator;

/**
 * The pages that a recording is about.
 *
 * @param api the name of the API
 * @param folder the folder of its pages below their root; empty for the root itself
 * @param digest the SHA-256 of the pages, in hexadecimal
 */
record ApiPages(String api, String folder, String digest) implements Comparable<ApiPages> {
    private static final Comparator<ApiPages> ORDER =
            Comparator.comparing(ApiPages::api).thenComparing(ApiPages::folder).thenComparing(ApiPages::digest);

    static ApiPages of(ApiModel model) {
        return new ApiPages(model.api(), model.folder(), model.digest());
    }

    /** Returns whether both are about the same API, perhaps with other versions of its pages. */
    boolean isSameApi(ApiPages other) {
        return api.equals(other.api) && folder.equals(other.folder);
    }

    @Override
    public int compareTo(ApiPages other) {
        return ORDER.compare(this, other);
    }
}
