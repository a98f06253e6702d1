package dev.verbatim.pages.secret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which values look like credentials, by the name of their member or by their form. It errs on the side of caution: a value
 * that is wrongly taken for a credential only has to be written by hand.
 *
 * @since 0.2.0
 */
public final class Credentials {
    private static final Pattern WORDS =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Set<String> NAMES = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "authorization",
            "cookie",
            "credential",
            "credentials",
            "jwt",
            "otp",
            "pin");
    private static final Set<String> KEYS = Set.of("api", "access", "private", "secret", "signing", "encryption");
    private static final List<Form> FORMS = List.of(
            new Form("a JSON web token", "eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"),
            new Form("the value of an Authorization header", "(?i)(?:Basic|Bearer|Digest|Negotiate) +\\S+.*"),
            new Form("a token", "(?i)token:.+"),
            new Form("a private key", "(?s).*-----BEGIN [A-Z ]*PRIVATE KEY-----.*"),
            new Form(
                    "an access key",
                    "(?:AKIA|ASIA)[A-Z0-9]{16}|(?:gh[pousr]|glpat|sk|pk|rk|xox[abprs])[_-][A-Za-z0-9_-]{16,}"),
            new Form("a URI with a password", "[A-Za-z][A-Za-z0-9+.-]*://[^/?#\\s:@]*:[^/?#\\s@]+@.*"));
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9+/_=-]{32,}");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final double RANDOM_BITS = 3.4;

    private Credentials() {}

    /** Returns whether members of this name have credentials: {@code password}, {@code access_token}, {@code apiKey}. */
    public static boolean isName(String member) {
        String[] words = WORDS.split(member, -1);
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            boolean isKey = word.equals("key") && i > 0 && KEYS.contains(words[i - 1].toLowerCase(Locale.ROOT));
            if (isKey || NAMES.contains(word) || NAMES.contains(word.replaceFirst("s$", ""))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns why a value looks like a credential, as the end of a sentence that begins with "it".
     *
     * @param member the name of its member; an element of an array has the array's name
     * @param value the value as text
     * @return empty if it does not
     */
    public static Optional<String> reason(String member, String value) {
        if (isName(member) && !value.isEmpty()) {
            return Optional.of("is the value of a member that is named like a credential");
        }
        return FORMS.stream()
                .filter(form -> form.pattern().matcher(value).matches())
                .map(form -> "looks like " + form.what())
                .findFirst()
                .or(() -> isRandom(value)
                        ? Optional.of("has 32 or more random letters and digits, as a key has")
                        : Optional.empty());
    }

    private static boolean isRandom(String value) {
        return RANDOM.matcher(value).matches()
                && !UUID.matcher(value).matches()
                && value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && bits(value) >= RANDOM_BITS;
    }

    /** Returns the entropy of the characters, in bits for each. Words repeat their letters; random texts do so less. */
    private static double bits(String value) {
        double bits = 0;
        for (int character : value.chars().distinct().toArray()) {
            double share =
                    (double) value.chars().filter(other -> other == character).count() / value.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    /**
     * A form of credentials.
     *
     * @param what its name with an article
     * @param pattern what the whole value looks like
     */
    private record Form(String what, Pattern pattern) {
        Form(String what, String regex) {
            this(what, Pattern.compile(regex));
        }
    }
}
