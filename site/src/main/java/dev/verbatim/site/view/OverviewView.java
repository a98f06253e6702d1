package dev.verbatim.site.view;

import java.util.List;

/** The first page of a site. */
record OverviewView(Shell shell, List<Link> apis) {}
