/** The annotations that Verbatim's processor reads. */
module dev.verbatim.annotations {
    exports dev.verbatim.annotations;
}
