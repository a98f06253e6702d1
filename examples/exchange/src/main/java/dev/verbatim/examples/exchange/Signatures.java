package dev.verbatim.examples.exchange;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the account of a request, and checks that its owner has signed the request. */
final class Signatures {
    private static final String SIGNATURE = "signature";
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Account> accounts;

    Signatures(Map<String, Account> accounts) {
        this.accounts = Map.copyOf(accounts);
    }

    /** The account with a key. */
    Account account(String apiKey) throws OperationException {
        Account account = accounts.get(apiKey);
        if (account == null) {
            throw new OperationException(ExchangeStatus.THE_SIGNATURE_IS_NOT_VALID, null);
        }
        return account;
    }

    /** The account with a key whose owner has signed a request. */
    Account signer(OperationRequest request, String apiKey, String signature) throws OperationException {
        Account account = account(apiKey);
        byte[] expected = sign(account, request).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            throw new OperationException(ExchangeStatus.THE_SIGNATURE_IS_NOT_VALID, null);
        }
        return account;
    }

    private static String sign(Account account, OperationRequest request) {
        String signed = parameters(request).entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The parameters but for the signature, by name; texts and numbers as they were sent. */
    private static Map<String, String> parameters(OperationRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), request.toJson())) {
            while (in.nextToken() != null) {
                boolean isParameter = in.currentToken().isScalarValue()
                        && in.streamReadContext().getNestingDepth() == 2;
                if (isParameter && !in.currentName().equals(SIGNATURE)) {
                    parameters.put(in.currentName(), in.getString());
                }
            }
        }
        return parameters;
    }
}
