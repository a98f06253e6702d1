/** A server in one module. */
module com.acme.phones {
    requires dev.verbatim.annotations;
    requires dev.verbatim.runtime;
}
