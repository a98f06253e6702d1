package dev.verbatim.site.view;

import java.util.List;

/** The page of an API. */
record ApiView(Shell shell, String title, List<Link> operations) {}
