package dev.verbatim.pages.check;

import java.util.regex.Pattern;

/** Checks IPv6 addresses (RFC 3986, section 3.2.2). */
final class Ipv6Address {
    private static final int GROUPS = 8;
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    private Ipv6Address() {}

    static boolean isValid(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == GROUPS;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** Counts the groups of 16 bits in the text; -1 if a part is not a group. */
    private static int groups(String text, boolean atEnd) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int index = 0; index < parts.length; index++) {
            if (GROUP.matcher(parts[index]).matches()) {
                count++;
            } else if (atEnd
                    && index == parts.length - 1
                    && IPV4.matcher(parts[index]).matches()) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }
}
