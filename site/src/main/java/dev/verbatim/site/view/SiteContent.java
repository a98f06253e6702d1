package dev.verbatim.site.view;

import dev.verbatim.site.api.DocumentedApi;
import java.util.List;

/**
 * What a site shows.
 *
 * @param title its title
 * @param apis its APIs, by folder
 * @param policy the Content-Security-Policy of its pages
 * @param hasTryOut whether it has a server for try-outs
 */
public record SiteContent(String title, List<DocumentedApi> apis, String policy, boolean hasTryOut) {
    /** Copies the list. */
    public SiteContent {
        apis = List.copyOf(apis);
    }
}
