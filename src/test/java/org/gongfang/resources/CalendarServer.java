package org.gongfang.resources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A school's server on this machine, for tests: it says what a test wants and remembers what it was asked. */
public final class CalendarServer implements AutoCloseable {

    private final HttpServer server;
    private volatile byte[] content = new byte[0];
    private volatile String tag = "\"1\"";
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private volatile int status = 200;
    private final List<Integer> answered = new ArrayList<>();

    public CalendarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var to = redirects.get(exchange.getRequestURI().getPath());
            var known = exchange.getRequestHeaders().getFirst("If-None-Match");
            int code = to != null ? 302 : status == 200 && tag.equals(known) ? 304 : status;
            answered.add(code);
            if (to != null) {
                exchange.getResponseHeaders().set("Location", to);
            }
            exchange.getResponseHeaders().set("ETag", tag);
            var body = code == 200 ? content : new byte[0];
            exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    public String address() {
        return address("/timetable.ics");
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** The same server by a name that the operator has not allowed. */
    String hiddenAddress() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/timetable.ics";
    }

    public void say(byte[] calendar) {
        content = calendar;
        tag = "\"" + System.identityHashCode(calendar) + "\"";
        status = 200;
    }

    void fail(int code) {
        status = code;
    }

    void redirect(String path, @Nullable String to) {
        if (to != null) {
            redirects.put(path, to);
        }
    }

    List<Integer> answered() {
        return List.copyOf(answered);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
