package org.gongfang.notifications;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.OutsideAddress;
import org.springframework.stereotype.Component;

/**
 * Calls the addresses that people name: only by HTTP, only in the public network unless the operator allows a host, no
 * redirects, and not for long. What they answer is not read.
 */
@Component
class WebhookCall {

    static final String SIGNATURE = "Gongfang-Signature";
    static final String EVENT = "Gongfang-Event";

    private static final int LONGEST_ADDRESS = 1000;
    private static final String FIELD = "url";
    private static final String HMAC = "HmacSHA256";

    private final WebhookSettings settings;
    private final HttpClient client;

    WebhookCall(WebhookSettings settings) {
        this.settings = settings;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** The address did not take the event. */
    static class NotTaken extends Exception {

        NotTaken(String why) {
            super(why);
        }
    }

    /**
     * The address in the form in which it is called.
     *
     * @throws InvalidInput when it is none, or may not be called
     */
    URI address(String text) {
        try {
            var address = new URI(text.strip());
            var scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.toString().length() <= LONGEST_ADDRESS) {
                requireOutside(address);
                return address;
            }
        } catch (URISyntaxException unreadable) {
            throw new InvalidInput("webhook-address", FIELD);
        }
        throw new InvalidInput("webhook-address", FIELD);
    }

    private void requireOutside(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        if (settings.allowedHosts().contains(host)) {
            return;
        }
        try {
            var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            if (!Stream.of(InetAddress.getAllByName(bare)).allMatch(OutsideAddress::isPublic)) {
                throw new InvalidInput("webhook-address-private", FIELD, host);
            }
        } catch (UnknownHostException unknown) {
            throw new InvalidInput("webhook-host-unknown", FIELD, host);
        }
    }

    /**
     * Sends the event, signed.
     *
     * @throws NotTaken when the address does not answer with a 2xx in time, or may not be called any more
     */
    void send(String to, String secret, UUID event, String body, Instant now) throws NotTaken {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(address(to))
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Gongfang")
                    .header(EVENT, event.toString())
                    .header(SIGNATURE, signature(secret, now, body))
                    .timeout(settings.timeout())
                    .POST(BodyPublishers.ofString(body))
                    .build();
        } catch (InvalidInput refused) {
            throw new NotTaken(refused.code());
        }
        int status = ask(request);
        if (status < 200 || status > 299) {
            throw new NotTaken("HTTP " + status);
        }
    }

    private int ask(HttpRequest request) throws NotTaken {
        var asked = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            throw new NotTaken(
                    cause instanceof IOException io
                            ? io.getClass().getSimpleName() + " " + Objects.requireNonNullElse(io.getMessage(), "")
                            : String.valueOf(cause));
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new NotTaken("No answer within " + settings.timeout());
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotTaken("Interrupted");
        }
    }

    /** {@code t=<seconds since 1970>,v1=<hex of the HMAC-SHA256 over seconds, a full stop and the body>}. */
    static String signature(String secret, Instant now, String body) {
        long seconds = now.getEpochSecond();
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            var digest = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
