package dev.verbatim.sample.voice;

import dev.verbatim.runtime.Converter;

/** Converts a boolean to and from {@code On} and {@code Off}. */
public final class OnOff implements Converter<String, Boolean> {
    @Override
    public Boolean read(String json) {
        return switch (json) {
            case "On" -> true;
            case "Off" -> false;
            default -> throw new IllegalArgumentException("neither On nor Off: " + json);
        };
    }

    @Override
    public String write(Boolean on) {
        return on ? "On" : "Off";
    }

    @Override
    public String expected() {
        return "On or Off";
    }
}
