package com.acme.app;

import com.acme.voice.Hold;
import dev.verbatim.runtime.GeneratedCode;

/** Looks for the generated code. */
public final class Main {
    private Main() {}

    /** Prints what was generated, or why nothing was. */
    public static void main(String[] arguments) {
        try {
            System.out.println(GeneratedCode.dispatcher(Hold.class, "Voice").getName());
        } catch (IllegalStateException missing) {
            System.out.println(missing.getMessage());
        }
    }
}
