/** What the code that Verbatim generates calls: routing, dispatch, locks, JSON and a servlet. */
module dev.verbatim.runtime {
    requires transitive tools.jackson.core;
    // Not transitive: an application without the servlet has no such module.
    requires static jakarta.servlet;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.verbatim.runtime;
    exports dev.verbatim.runtime.servlet;
}
