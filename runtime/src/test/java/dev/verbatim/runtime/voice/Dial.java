package dev.verbatim.runtime.voice;

/** The operation as its user declares it: {@code @Operation("Dial")}; a handler may throw whatever it declares. */
public interface Dial {
    void dial(Device device, DialRequest request) throws Exception;
}
