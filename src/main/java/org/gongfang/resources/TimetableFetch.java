package org.gongfang.resources;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.gongfang.shared.OutsideAddress;
import org.springframework.stereotype.Component;

/**
 * Fetches calendars from the addresses that managers name: only by HTTP, only from the public network unless the operator
 * allows a host, only so much and not for long. Every redirect is looked at as the first address was. The name is looked
 * up before the request and not again for it, because the JDK remembers an answer for half a minute.
 */
@Component
class TimetableFetch {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int LONGEST_ADDRESS = 1000;

    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_DATE = 60;

    /** What a source answered: a calendar, or nothing when it has not changed. */
    record Answer(Optional<byte[]> content, String entityTag, String lastModified) {}

    private final TimetableSettings settings;
    private final HttpClient client;

    TimetableFetch(TimetableSettings settings) {
        this.settings = settings;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /**
     * The address in the form in which it is asked.
     *
     * @throws TimetableRefused when it is none, or may not be asked
     */
    static URI address(String text) {
        var clean = text.strip();
        var http = clean.regionMatches(true, 0, "webcal:", 0, 7) ? "https:" + clean.substring(7) : clean;
        try {
            var address = new URI(http);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean good = (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && http.length() <= LONGEST_ADDRESS;
            if (good) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            throw new TimetableRefused("timetable-address");
        }
        throw new TimetableRefused("timetable-address");
    }

    /** Asks the address for the calendar if that is another one than the marks are of. */
    Answer fetch(String text, String entityTag, String lastModified) {
        var address = address(text);
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            requireOutside(address);
            var answer = ask(address, entityTag, lastModified, deadline);
            int status = answer.statusCode();
            var next = answer.headers().firstValue("Location");
            if (status == 304) {
                return new Answer(Optional.empty(), entityTag, lastModified);
            }
            if (status == 200) {
                return new Answer(
                        Optional.of(answer.body()),
                        header(answer, "ETag", LONGEST_TAG),
                        header(answer, "Last-Modified", LONGEST_DATE));
            }
            if (status < 300 || status > 399 || next.isEmpty()) {
                throw new TimetableRefused("timetable-status", Integer.toString(status));
            }
            address = redirect(address, next.get());
        }
        throw new TimetableRefused("timetable-redirects");
    }

    /** Where a redirect leads; never from a sealed way to an open one. */
    private static URI redirect(URI from, String to) {
        try {
            var next = address(from.resolve(new URI(to)).toString());
            if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(next.getScheme())) {
                throw new TimetableRefused("timetable-redirects");
            }
            return next;
        } catch (URISyntaxException unreadable) {
            throw new TimetableRefused("timetable-redirects");
        }
    }

    private void requireOutside(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        if (settings.allowedHosts().contains(host)) {
            return;
        }
        try {
            var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            if (!Stream.of(InetAddress.getAllByName(bare)).allMatch(OutsideAddress::isPublic)) {
                throw new TimetableRefused("timetable-address-private", host);
            }
        } catch (UnknownHostException unknown) {
            throw new TimetableRefused("timetable-unreachable", host);
        }
    }

    private HttpResponse<byte[]> ask(URI address, String entityTag, String lastModified, long deadline) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1")
                .header("User-Agent", "Gongfang")
                .timeout(settings.timeout());
        if (!entityTag.isEmpty()) {
            request.header("If-None-Match", entityTag);
        }
        if (!lastModified.isEmpty()) {
            request.header("If-Modified-Since", lastModified);
        }
        var asked = client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return asked.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failure(address, Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new TimetableRefused("timetable-slow", seconds(settings.timeout()));
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new TimetableRefused("timetable-unreachable", address.getHost());
        }
    }

    private TimetableRefused failure(URI address, Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new TimetableRefused("timetable-slow", seconds(settings.timeout()));
        }
        // Nothing else than the limit speaks of capacity; an interrupted connection does not get so far.
        boolean tooBig = cause instanceof IOException io
                && Objects.toString(io.getMessage(), "").contains("capacity");
        return tooBig ? tooBig() : new TimetableRefused("timetable-unreachable", address.getHost());
    }

    static TimetableRefused tooBig() {
        return new TimetableRefused("timetable-too-big", Integer.toString(MOST_BYTES / 1024 / 1024));
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }

    private static String header(HttpResponse<?> answer, String name, int longest) {
        return answer.headers()
                .firstValue(name)
                .filter(mark -> mark.length() <= longest)
                .orElse("");
    }
}
